package dev.milepost.tips;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Milepost;
import dev.milepost.chat.Caller;
import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.Place;
import dev.milepost.chat.UserRef;
import dev.milepost.command.ActionCall;
import dev.milepost.command.Invocation;
import dev.milepost.command.Outcome;
import dev.milepost.reply.Action;
import dev.milepost.reply.Block;
import dev.milepost.testing.SettableClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** An admin who talks to the bot in channel C1, and a platform that takes what it posts. */
final class TipsTalk {

    static final Caller ADMIN = new Caller(new UserRef("discord", "guild", "u1"), true);

    /** A Tuesday, 09:30 in Berlin. */
    final SettableClock clock = new SettableClock("2026-11-24T08:30:00Z");

    final TipStores stores = TipStores.inMemory();
    final RecordingPlatform discord = new RecordingPlatform();
    final Milepost milepost = Milepost.builder(TestPack.withTips(6))
            .clock(clock)
            .tips(stores)
            .random(new SplittableRandom(1))
            .build();
    private final TipLane lane =
            milepost.tipDispatch(Map.of("discord", discord), Runnable::run).lane(Lane.ALL);

    static Place channel(String id) {
        return new Place(ChannelRef.channel("discord", "guild", id), Place.Kind.CHANNEL);
    }

    Outcome.Say say(String line) {
        return say(channel("C1"), line);
    }

    /** What is answered; of a form, what it says to somebody who can't be shown one. */
    Outcome.Say say(Place place, String line) {
        Outcome outcome = milepost.bot().command(milepost.commandLine().parse(ADMIN, place, line));
        return outcome instanceof Outcome.Ask ask ? ask.typed() : (Outcome.Say) outcome;
    }

    String reply(String line) {
        return reply(channel("C1"), line);
    }

    String reply(Place place, String line) {
        return say(place, line).replies().get(0).plain();
    }

    /** What is answered to a typed option. */
    String option(String subcommand, String name, String value) {
        Outcome outcome = milepost.bot()
                .command(new Invocation(ADMIN, channel("C1"), "tips", subcommand, Map.of(name, value), ""));
        return ((Outcome.Say) outcome).replies().get(0).plain();
    }

    Outcome press(Action action) {
        return press(action, ADMIN);
    }

    Outcome press(Action action, Caller caller) {
        return milepost.bot().action(new ActionCall(caller, channel("C1"), action));
    }

    static Stream<Action> actions(Outcome.Say said) {
        return said.replies().stream()
                .flatMap(r -> r.blocks().stream())
                .flatMap(b -> b instanceof Block.Buttons buttons ? buttons.buttons().stream() : Stream.of())
                .map(b -> b.action());
    }

    /** The menu of the first reply. */
    static Block.Menu menu(Outcome.Say said) {
        return said.replies().get(0).blocks().stream()
                .flatMap(b -> b instanceof Block.Menu m ? Stream.of(m) : Stream.of())
                .findFirst()
                .orElseThrow();
    }

    List<Subscription> all() {
        return stores.subscriptions().in("discord", "guild");
    }

    Subscription only() {
        assertThat(all()).hasSize(1);
        return all().get(0);
    }

    void runAt(String instant) {
        clock.set(Instant.parse(instant));
        try {
            lane.run(() -> false);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }
}
