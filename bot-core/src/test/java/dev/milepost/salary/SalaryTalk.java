package dev.milepost.salary;

import static dev.milepost.testing.People.CHANNEL;
import static dev.milepost.testing.People.MEMBER;

import dev.milepost.Milepost;
import dev.milepost.command.Outcome;
import dev.milepost.testing.Packs;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** A bot that a member asks for {@code salary} in a channel. */
final class SalaryTalk {

    private final Milepost milepost = Milepost.builder(Packs.aiEngineering())
            .clock(Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC))
            .build();

    Milepost milepost() {
        return milepost;
    }

    /** What is said first to {@code salary} and {@code words}. */
    String text(String words) {
        return say(words).replies().get(0).plain();
    }

    Outcome.Say say(String words) {
        return (Outcome.Say) milepost.bot().command(milepost.commandLine().parse(MEMBER, CHANNEL, "salary", words));
    }
}
