package dev.milepost.tips;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.content.Tip;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code tips calendar}. */
class ShowCalendarTest {

    private final TipsTalk talk = new TipsTalk();

    @Test
    void the_calendar_shows_thirty_posts_with_tips_left_out_days_and_where_repeats_begin() {
        talk.reply("tips subscribe 9 berlin");
        talk.reply("tips skip friday");

        String calendar = talk.reply("tips calendar");

        assertThat(calendar.lines().filter(l -> l.contains("Tip number"))).hasSize(30);
        assertThat(calendar)
                .containsSubsequence(
                        "Wed 25 Nov, 09:00",
                        "Fri 27 Nov, 09:00 left out",
                        "From here on tips come again",
                        "After these, Sun 28 Mar: clocks go forward");
    }

    @Test
    void the_calendar_cuts_a_long_tip_behind_a_word_and_a_long_word_anywhere() {
        assertThat(title("Short enough.")).isEqualTo("Short enough.");
        assertThat(title("lamp ".repeat(50))).matches("(lamp )+lamp…").hasSizeBetween(40, 81);
        assertThat(title("x".repeat(200))).matches("x+…").hasSizeBetween(40, 81);
    }

    private static String title(String text) {
        return ShowCalendar.title(new Tip("t", text, "Try it.", List.of())).plain();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2027-03-20T12:00:00Z; 02:30; Europe/Berlin;       Sun 28 Mar: clocks go forward by 1 h, from UTC+1 to"
                        + " UTC+2; Sun 28 Mar, 03:00",
                "2027-10-20T12:00:00Z; 02:30; Europe/Berlin;       Sun 31 Oct: clocks go back by 1 h, from UTC+2 to"
                        + " UTC+1;    posted the first time",
                "2027-03-01T12:00:00Z; 02:15; America/New_York;    Sun 14 Mar: clocks go forward by 1 h, from UTC-5 to"
                        + " UTC-4; Sun 14 Mar, 03:00",
                "2026-09-20T12:00:00Z; 02:10; Australia/Lord_Howe; Sun 4 Oct: clocks go forward by 30 min, from"
                        + " UTC+10:30 to UTC+11; Sun 4 Oct, 02:30",
                "2026-03-10T12:00:00Z; 02:30; Africa/Casablanca;   Sun 22 Mar: clocks go forward by 1 h, from UTC to"
                        + " UTC+1; Sun 22 Mar, 03:00",
            })
    void the_calendar_shows_changes_of_the_clocks(String now, String time, String zone, String change, String shown) {
        talk.clock.set(Instant.parse(now));
        talk.reply("tips subscribe %s %s".formatted(time, zone));

        assertThat(talk.reply("tips calendar")).containsOnlyOnce(change).contains(shown);
    }

    @Test
    void a_calendar_of_a_paused_subscription_says_that_nothing_comes() {
        talk.reply("tips subscribe 9 berlin");
        talk.reply("tips pause");

        assertThat(talk.reply("tips calendar")).contains("Paused.", "would come");
    }
}
