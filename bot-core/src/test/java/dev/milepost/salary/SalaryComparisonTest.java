package dev.milepost.salary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.reply.Reply;
import org.junit.jupiter.api.Test;

/** {@code salary compare}: ranges side by side. */
class SalaryComparisonTest {

    private final SalaryTalk talk = new SalaryTalk();

    @Test
    void a_comparison_names_all_that_it_compares_and_says_what_moves_pay() {
        Reply three = talk.say("compare entry mid senior").replies().get(0);
        assertThat(three.plain())
                .contains(
                        "Entry level compared with Mid level compared with Senior level",
                        "beside Entry level, Mid level begins $30,000 higher",
                        "What moves pay: location");
        assertThat(three.blocks().toString()).contains("label=Entry level", "label=Mid level", "label=Senior level");
        assertThat(talk.text("compare mid senior")).contains("What moves pay: location");
    }

    @Test
    void a_level_named_once_holds_for_every_place_that_is_compared() {
        assertThat(talk.text("compare junior berlin vs boston"))
                .contains("Entry level", "Europe and Asia")
                .doesNotContain("Senior level, United States");
    }

    @Test
    void sets_two_levels_side_by_side_and_works_out_the_difference() {
        assertThat(talk.text("compare mid senior"))
                .contains("Mid level compared with Senior level", "begins $30,000 higher", "no upper end");
        assertThat(talk.say("mid vs senior")).isEqualTo(talk.say("compare mid senior"));
    }

    @Test
    void says_how_far_both_ends_of_two_ranges_are_apart_and_which_way() {
        assertThat(talk.text("compare entry mid"))
                .contains("beside Entry level, Mid level begins $30,000 higher and ends $30,000 higher")
                .doesNotContain("no upper end");
        assertThat(talk.text("compare senior mid")).contains("begins $30,000 lower and ends $50,000 lower");
        assertThat(talk.text("compare mid germany")).contains("one range for all of Europe and Asia");
    }
}
