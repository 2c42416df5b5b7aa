package dev.milepost.salary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.command.Audience;
import dev.milepost.command.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code salary check}: where a figure stands. */
class SalaryCheckCommandTest {

    private final SalaryTalk talk = new SalaryTalk();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "check 95000 mid; $25,000 below its lower end",
                "check 135k mid; 50% of the way",
                "check 120000 mid; just its lower end",
                "check 160000 mid; $10,000 above its upper end",
                "check 95,000 2026 mid; $25,000 below its lower end",
                "check $95,000 401k mid; $25,000 below its lower end",
                "check 365 95k mid; $25,000 below its lower end",
                "check 300000 senior; which the source leaves open"
            })
    void says_where_a_figure_stands(String words, String sentence) {
        assertThat(talk.text(words)).contains(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check 95",
                "check 95 mid",
                "figure:95",
                "check 1200000000",
                "check 999,999,999,999 mid",
                "check 999,999,999,999,999,999,999 mid",
                "check 999 999 999 999 mid",
                "check midd"
            })
    void asks_for_a_figure_that_can_be_one(String words) {
        assertThat(talk.say(words).result()).isEqualTo(Outcome.Result.WRONG_USAGE);
        assertThat(talk.text(words)).contains("I need a figure a year in USD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check 12000000", "check 12,000,000", "figure:12000000", "check 999,999,999 mid"})
    void checks_a_figure_far_above_all(String words) {
        assertThat(talk.say(words).result()).isEqualTo(Outcome.Result.DONE);
        assertThat(talk.text(words)).contains("stands");
    }

    @Test
    void checks_a_figure_without_a_level_against_the_rows_that_hold_it() {
        assertThat(talk.text("check 135000")).contains("• Mid level").doesNotContain("• Entry level", "• Senior level");
        assertThat(talk.text("check 120000"))
                .contains("• Entry level", "• Mid level")
                .doesNotContain("• Senior level");
    }

    @Test
    void keeps_a_check_between_the_two_of_us() {
        assertThat(talk.say("check 95000 mid").audience()).isEqualTo(Audience.PERSON);
    }
}
