package dev.milepost.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeciderTest {

    private final Decider decider = new Decider(new Policy(1, 0.2, 0.98, 0.015));

    @Test
    void a_fact_is_told_where_it_is_probable_enough_with_the_others_on_buttons() {
        Decision decision = decide("a.fact", 0.7, "b.fact", 0.2, "c.fact", 0.01, Kinds.NOT_COVERED, 0.09);

        assertThat(decision).isEqualTo(new Decision("a.fact", 0.7, List.of(), List.of("b.fact")));
    }

    @Test
    void a_sure_answer_stands_alone() {
        assertThat(decide("a.fact", 0.98, "b.fact", 0.02).offered()).isEmpty();
        assertThat(decide("a.fact", 0.97, "b.fact", 0.03).offered()).containsExactly("b.fact");
    }

    @Test
    void a_second_fact_is_told_too_where_it_is_more_than_half_as_probable_and_not_offered_again() {
        assertThat(decide("a.fact", 0.6, "b.fact", 0.35, "c.fact", 0.05))
                .isEqualTo(new Decision("a.fact", 0.6, List.of("b.fact"), List.of("c.fact")));
        assertThat(decide("a.fact", 0.6, "b.fact", 0.25, "c.fact", 0.15).also()).isEmpty();
        assertThat(decide("a.fact", 0.6, "b.fact", 0.3, "c.fact", 0.1).also()).isEmpty();
    }

    @Test
    void pay_is_no_second_answer_and_has_none() {
        assertThat(decide("a.fact", 0.6, Kinds.SALARY, 0.4))
                .isEqualTo(new Decision("a.fact", 0.6, List.of(), List.of(Kinds.SALARY)));
        assertThat(decide(Kinds.SALARY, 0.6, "a.fact", 0.4))
                .isEqualTo(new Decision(Kinds.SALARY, 0.6, List.of(), List.of("a.fact")));
    }

    @Test
    void what_is_not_covered_is_said_with_at_most_three_readings_on_buttons() {
        assertThat(decide(Kinds.NOT_COVERED, 0.5, "a.fact", 0.2, "b.fact", 0.15, "c.fact", 0.1, "d.fact", 0.05))
                .isEqualTo(new Decision(Kinds.NOT_COVERED, 0.5, List.of(), List.of("a.fact", "b.fact", "c.fact")));
    }

    @Test
    void a_reading_is_worth_a_button_from_a_certain_probability_on() {
        assertThat(decide(Kinds.NOT_COVERED, 0.97, "a.fact", 0.015, "b.fact", 0.0149)
                        .offered())
                .containsExactly("a.fact");
    }

    @Test
    void where_several_are_as_probable_and_none_enough_it_asks_back() {
        assertThat(decide(Kinds.CLARIFY, 0.3, "a.fact", 0.3, "b.fact", 0.25, Kinds.NOT_COVERED, 0.15))
                .isEqualTo(new Decision(Kinds.CLARIFY, 0.3, List.of(), List.of("a.fact", "b.fact")));
        // What it would lose by a wrong fact is as much as it would win by the right one.
        assertThat(decide("a.fact", 0.5, Kinds.CLARIFY, 0.5).key()).isEqualTo(Kinds.CLARIFY);
    }

    @Test
    void small_talk_is_weighed_in_all_its_kinds_and_needs_to_be_likely() {
        assertThat(decide("SMALLTALK:thanks", 0.3, "SMALLTALK:greeting", 0.2, "a.fact", 0.4, Kinds.CLARIFY, 0.1))
                .isEqualTo(new Decision("SMALLTALK:thanks", 0.5, List.of(), List.of()));
        assertThat(decide("SMALLTALK:thanks", 0.4, Kinds.OUT_OF_SCOPE, 0.3, Kinds.CLARIFY, 0.3)
                        .key())
                .isEqualTo("SMALLTALK:thanks");
        assertThat(decide("SMALLTALK:thanks", 0.39, Kinds.OUT_OF_SCOPE, 0.3, Kinds.CLARIFY, 0.31)
                        .key())
                .isEqualTo(Kinds.CLARIFY);
    }

    @Test
    void what_is_about_something_else_is_said_so() {
        assertThat(decide(Kinds.OUT_OF_SCOPE, 0.6, "a.fact", 0.3, Kinds.NOT_COVERED, 0.1))
                .isEqualTo(new Decision(Kinds.OUT_OF_SCOPE, 0.6, List.of(), List.of("a.fact")));
    }

    private Decision decide(Object... keysAndProbabilities) {
        List<Ranking.Reading> readings = new ArrayList<>();
        for (int i = 0; i < keysAndProbabilities.length; i += 2) {
            readings.add(new Ranking.Reading(
                    (String) keysAndProbabilities[i], ((Number) keysAndProbabilities[i + 1]).doubleValue()));
        }
        return decider.decide(new Ranking(readings));
    }
}
