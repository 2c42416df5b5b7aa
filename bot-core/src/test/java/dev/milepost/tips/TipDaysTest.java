package dev.milepost.tips;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.command.Outcome;
import dev.milepost.reply.Action;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days that are left out: {@code tips skip} and {@code tips snooze}. */
class TipDaysTest {

    private final TipsTalk talk = new TipsTalk();

    @Test
    void a_day_that_is_skipped_has_no_tip_and_its_button_brings_it_back() {
        talk.reply("tips subscribe 9 berlin");

        Outcome.Say said = talk.say("tips skip friday");
        assertThat(said.replies().get(0).plain()).contains("Left out: Fri 27 Nov");
        Action again =
                TipsTalk.actions(talk.say("tips skip tomorrow")).findFirst().orElseThrow();
        assertThat(talk.reply("tips status")).contains("Thu 26 Nov, 09:00 (in 2 days); Wed 25 Nov is left out");
        talk.press(again);
        talk.runAt("2026-11-25T08:00:00Z");
        talk.runAt("2026-11-26T08:00:00Z");
        talk.runAt("2026-11-27T08:00:00Z");
        assertThat(talk.discord.posts()).hasSize(2);
        assertThat(talk.reply("tips why friday")).contains("left out: that day was to be skipped");

        Action keep =
                TipsTalk.actions(talk.say("tips skip 2026-12-01")).findFirst().orElseThrow();
        assertThat(talk.only().standing().leftOut()).contains(LocalDate.parse("2026-12-01"));
        talk.press(keep);
        assertThat(talk.only().standing().leftOut()).doesNotContain(LocalDate.parse("2026-12-01"));
    }

    @Test
    void so_many_days_may_be_left_out_and_no_more() {
        talk.reply("tips subscribe 9 berlin");
        LocalDate day = LocalDate.parse("2026-12-01");
        for (int i = 0; i < Standing.MOST_LEFT_OUT; i++) {
            assertThat(talk.reply("tips skip " + day.plusDays(i))).contains("Left out");
        }

        assertThat(talk.reply("tips skip 2027-11-01")).contains("no more fit");
        assertThat(talk.reply("tips skip " + day)).contains("Left out");
        assertThat(talk.only().standing().leftOut()).hasSize(Standing.MOST_LEFT_OUT);
        talk.clock.set(Instant.parse("2027-01-15T08:30:00Z"));
        talk.reply("tips skip 2027-11-01");
        assertThat(talk.only().standing().leftOut())
                .hasSize(16)
                .doesNotContain(day)
                .contains(LocalDate.parse("2027-01-15"));
    }

    @Test
    void a_snooze_ends_by_itself() {
        talk.reply("tips subscribe 9 berlin");

        assertThat(talk.option("snooze", "until", "friday"))
                .contains("nothing until Fri 27 Nov", "Fri 27 Nov, 09:00")
                .doesNotContain("paused");
        assertThat(talk.reply("tips list")).contains("Next: snoozed until Fri 27 Nov, 09:00");
        talk.runAt("2026-11-25T08:00:00Z");
        talk.runAt("2026-11-26T08:00:00Z");
        assertThat(talk.discord.posts()).isEmpty();
        talk.runAt("2026-11-27T08:00:00Z");
        assertThat(talk.discord.posts()).hasSize(1);
        assertThat(talk.reply("tips why thursday")).contains("left out: snoozed");
        assertThat(talk.reply("tips list")).contains("Next: Sat 28 Nov").doesNotContain("snoozed");
    }

    @Test
    void on_a_tuesday_until_tuesday_is_the_next_one_and_resume_ends_it() {
        talk.reply("tips subscribe 9 berlin");

        assertThat(talk.reply("tips snooze until tuesday")).contains("Tue 1 Dec");
        talk.reply("tips pause");
        assertThat(talk.reply("tips snooze until tuesday")).contains("It is paused as well");
        talk.reply("tips resume");
        assertThat(talk.only().standing()).isEqualTo(Standing.RUNNING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "skip saturday;     There is no tip on Sat 28 Nov anyway: they come on weekdays",
                "skip yesterday;    is over",
                "skip someday;      I can't read “someday” as a day",
                "skip 2031-01-01;   more than a year",
                "skip today;        is over for this subscription",
                "snooze;            Until when?",
                "snooze yesterday;  isn't ahead",
                "snooze today;      isn't ahead",
                "snooze 5 years;    I can't read",
                "snooze 2029-01-01; more than a year",
                "why whenever;      I can't read “whenever” as a day",
            })
    void what_can_not_be_done_is_said_with_what_can(String words, String said) {
        talk.reply("tips subscribe 9 berlin weekdays");

        assertThat(talk.reply("tips " + words)).contains(said);
    }
}
