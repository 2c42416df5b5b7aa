package dev.milepost.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.answer.QuestionStore.Kept;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GapsTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

    private final List<Kept> questions = new ArrayList<>();

    @Test
    void what_three_people_asked_in_different_words_is_one_gap_with_its_counts() {
        ask("ann", MONDAY, "NOT_COVERED", "are dogs allowed at the lighthouse?");
        ask("ben", MONDAY.plusDays(2), "CLARIFY", "are dogs allowed");
        ask("cem", MONDAY.plusDays(1), "NOT_COVERED", "is my dog allowed?");
        ask("cem", MONDAY.plusDays(1), "NOT_COVERED", "is my dog allowed?");
        ask("dan", MONDAY, "NOT_COVERED", "do you sell postcards?");

        assertThat(gaps()).singleElement().satisfies(g -> {
            assertThat(g.people()).isEqualTo(3);
            assertThat(g.times()).isEqualTo(4);
            assertThat(g.first()).isEqualTo(MONDAY);
            assertThat(g.last()).isEqualTo(MONDAY.plusDays(2));
            assertThat(g.kinds()).containsEntry("NOT_COVERED", 3L).containsEntry("CLARIFY", 1L);
            assertThat(g.nearest()).containsExactly("lens");
            assertThat(g.wordings()).hasSize(3);
        });
    }

    @Test
    void one_person_who_asks_the_same_again_and_again_shows_nowhere() {
        for (int i = 0; i < 9; i++) {
            ask("ann", MONDAY.plusDays(i), "NOT_COVERED", "can I bring my dog?");
        }
        ask("ben", MONDAY, "NOT_COVERED", "can I bring my dog?");

        assertThat(gaps()).isEmpty();
    }

    @Test
    void what_was_answered_is_no_gap() {
        for (String person : List.of("ann", "ben", "cem")) {
            ask(person, MONDAY, "FACT", "who cleans the lens?");
        }

        assertThat(gaps()).isEmpty();
    }

    @Test
    void different_gaps_stay_apart_and_the_widest_comes_first() {
        for (String person : List.of("ann", "ben", "cem")) {
            ask(person, MONDAY, "NOT_COVERED", "can I bring my dog?");
        }
        for (String person : List.of("ann", "ben", "cem", "dan")) {
            ask(person, MONDAY, "NOT_COVERED", "where do you sell postcards?");
        }

        assertThat(gaps())
                .extracting(g -> g.wordings().get(0))
                .containsExactly("where do you sell postcards?", "can I bring my dog?");
    }

    @Test
    void questions_without_a_word_in_them_do_no_harm() {
        for (String person : List.of("ann", "ben", "cem")) {
            ask(person, MONDAY, "CLARIFY", "?!");
        }

        assertThat(gaps()).hasSizeLessThanOrEqualTo(1);
    }

    private List<Gap> gaps() {
        return Gaps.in(questions, Lighthouse.asking());
    }

    private void ask(String person, LocalDate day, String kind, String text) {
        questions.add(new Kept(new QuestionOutcome(day, kind, List.of("lens")), text, person));
    }
}
