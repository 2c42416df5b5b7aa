package dev.milepost.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FollowUpsTest {

    private static final List<String> KEYS = List.of(
            "SALARY", "path.apprentice", "pay.islands", "pay.overview", "work.lens", "work.night", "NOT_COVERED");

    private final FollowUps followUps = new FollowUps(Lighthouse.pack());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "on the gull islands", // at most four words
                "and what do the old keepers on the islands earn",
                "what about the old keepers on the islands",
                "how would it be on one of the islands",
                "and what do the old keepers earn on the islands in winter", // twelve words
            })
    void a_question_that_is_short_or_begins_or_points_at_what_was_said_leans_on_it(String line) {
        assertThat(followUps.isFollowUp(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?!",
                "what do old keepers earn",
                "who cleans the lens of a lighthouse and does it well", // points too late
                "and what do the old keepers earn on the islands in a winter", // thirteen words
            })
    void any_other_stands_for_itself(String line) {
        assertThat(followUps.isFollowUp(line)).isFalse();
    }

    @Test
    void what_stands_near_the_shown_fact_gains_most_and_the_fact_itself_little_less() {
        // Related and in its topic; related facts of a fact in no topic gain, too.
        assertThat(followUps.prior(KEYS, facts("path.apprentice"), false))
                .containsExactly(0, 1.2f, 1.2f, 1.2f, 0, 0, 0);
        assertThat(followUps.prior(KEYS, facts("work.lens"), false)).containsExactly(0, 0, 0, 0, 1.2f, 1.2f, 0);
        assertThat(followUps.prior(KEYS, facts("since.gone"), false)).containsOnly(0);
    }

    @Test
    void two_facts_at_most_count() {
        assertThat(followUps.prior(KEYS, facts("gone", "gone2", "work.lens"), false))
                .containsOnly(0);
        assertThat(followUps.prior(KEYS, facts("gone", "work.lens"), false)[4]).isPositive();
    }

    @Test
    void after_pay_more_pay_is_likely_and_next_to_sure_where_a_row_is_named() {
        Shown pay = new Shown(List.of(), List.of("keeper"));

        assertThat(followUps.prior(KEYS, pay, false)).containsExactly(2.5f, 0, 0, 0, 0, 0, 0);
        assertThat(followUps.prior(KEYS, pay, true)).containsExactly(8, 0, 0, 0, 0, 0, 0);
        assertThat(followUps.prior(KEYS, facts("work.lens"), true)[0]).isZero();
    }

    @Test
    void the_next_fact_is_that_of_the_topic_until_its_end() {
        assertThat(followUps.next(facts("work.night"))).containsExactly("work.lens");
        assertThat(followUps.next(facts("work.lens", "work.night"))).containsExactly("work.lens");
        assertThat(followUps.next(facts("work.lens"))).isEmpty();
        assertThat(followUps.next(facts("since.gone"))).isEmpty();
        assertThat(followUps.next(Shown.NOTHING)).isEmpty();
    }

    @Test
    void next_to_nothing_said_may_mean_the_same_again_or_what_stands_beside_it() {
        assertThat(followUps.nearby(facts("work.night"))).containsExactly("work.night", "work.lens");
        assertThat(followUps.nearby(new Shown(List.of(), List.of("keeper")))).containsExactly("SALARY");
    }

    @Test
    void of_what_another_pack_showed_that_is_known_which_this_one_holds() {
        assertThat(followUps.known(new Shown(List.of("work.lens", "since.gone"), List.of("gone", "keeper"))))
                .isEqualTo(new Shown(List.of("work.lens"), List.of("keeper")));
    }

    private static Shown facts(String... facts) {
        return new Shown(List.of(facts), List.of());
    }
}
