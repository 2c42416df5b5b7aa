package dev.milepost.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConceptsTest {

    private final Concepts concepts = new Concepts(Lighthouse.pack());

    @ParameterizedTest
    @CsvSource({
        "wages, c.pay",
        "what they bring in, c.pay", // a form of several words
        "the beacon, c.lamp",
        "a novice, row.apprentice",
        "an apprentice, row.apprentice",
        "the second hand, row.apprentice",
        "on skerry, place.islands",
        "on the rock, place.islands", // an exact spelling that is long enough
        "in the fjords, place.uncovered",
    })
    void a_stretch_of_words_stands_for_an_idea_a_row_or_a_place(String text, String idea) {
        assertThat(ideas(text)).containsExactly(List.of(idea));
    }

    @Test
    void the_longest_stretch_counts_and_none_inside_it() {
        // "head keeper" is the row's alias, "keeper" its id.
        assertThat(concepts.find(stems("the head keeper and the keeper earn")))
                .containsExactly(
                        new Concepts.Match(1, 3, List.of("row.keeper")),
                        new Concepts.Match(5, 6, List.of("row.keeper")),
                        new Concepts.Match(6, 7, List.of("c.pay")));
        // "harrow" is a place by itself.
        assertThat(concepts.find(stems("harrow coast")))
                .containsExactly(new Concepts.Match(0, 2, List.of("place.coast")));
        assertThat(ideas("they bring linen")).isEmpty();
        assertThat(ideas("what they bring")).isEmpty();
    }

    @Test
    void an_abbreviation_is_spelt_out() {
        assertThat(stems("a lh keepers")).containsExactly("a", "lighthous", "keeper");
    }

    @Test
    void words_that_say_nothing_are_known_and_every_word_of_a_form_is_a_word() {
        assertThat(concepts.isStopWord("the")).isTrue();
        assertThat(concepts.isStopWord("lens")).isFalse();
        assertThat(concepts.words()).contains("wages", "bring", "novice", "skerry", "fjords");
    }

    @Test
    void without_a_pack_every_word_stands_for_itself() {
        assertThat(Concepts.none().isEmpty()).isTrue();
        assertThat(concepts.isEmpty()).isFalse();
        assertThat(Concepts.none().find(List.of("wage", "keeper"))).isEmpty();
    }

    private List<String> stems(String text) {
        return concepts.stems(Tokeniser.words(text));
    }

    private List<List<String>> ideas(String text) {
        return concepts.find(stems(text)).stream().map(Concepts.Match::concepts).toList();
    }
}
