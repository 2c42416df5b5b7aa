package dev.milepost.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FeatureExtractorTest {

    private static final int WORDS = 0;
    private static final int CHARACTERS = 1;
    private static final int IDEAS = 2;

    private final FeatureExtractor extractor =
            new FeatureExtractor(new Concepts(Lighthouse.pack()), new Spelling(Set.of("lighthouse")));

    @Test
    void what_tells_are_stems_and_ideas_without_the_words_that_say_nothing() {
        assertThat(extractor.telling("What is the wage of a novice?"))
                .containsExactlyInAnyOrder("what", "wage", "novic", "c.pay", "row.apprentice");
    }

    @Test
    void words_count_by_themselves_and_in_their_order() {
        // Two words: each, each after the one before it, and the last as the last.
        assertThat(group(WORDS, "clean lens")).hasSize(5).isSorted();
        assertThat(group(WORDS, "lens clean")).isNotEqualTo(group(WORDS, "clean lens"));
        assertThat(shared(WORDS, "lens clean", "clean lens")).isEqualTo(2);
        assertThat(group(WORDS, "cleans the BOATS"))
                .isEqualTo(group(WORDS, "cleaned the boat"))
                .isNotEqualTo(group(WORDS, "cleaned a boat"));
        assertThat(group(WORDS, "?")).isEmpty();
    }

    @Test
    void runs_are_of_two_to_five_characters_with_the_spaces_around() {
        // " ab ": three runs of two, two of three, one of four.
        assertThat(group(CHARACTERS, "ab")).hasSize(6).isSorted().doesNotHaveDuplicates();
        // " abcd ": 5 + 4 + 3 + 2.
        assertThat(group(CHARACTERS, "abcd")).hasSize(14).doesNotHaveDuplicates();
    }

    @Test
    void what_stands_between_words_is_one_space_and_a_digit_is_any_digit() {
        assertThat(group(CHARACTERS, "ab, - cd!")).isEqualTo(group(CHARACTERS, "ab cd"));
        assertThat(group(CHARACTERS, "a12")).isEqualTo(group(CHARACTERS, "a98")).isNotEqualTo(group(CHARACTERS, "ab"));
        assertThat(group(CHARACTERS, "c+"))
                .isNotEqualTo(group(CHARACTERS, "c#"))
                .isNotEqualTo(group(CHARACTERS, "c$"))
                .isNotEqualTo(group(CHARACTERS, "c"));
        assertThat(group(CHARACTERS, "c#"))
                .isNotEqualTo(group(CHARACTERS, "c$"))
                .isNotEqualTo(group(CHARACTERS, "c"));
        assertThat(group(CHARACTERS, "c$")).isNotEqualTo(group(CHARACTERS, "c"));
    }

    @Test
    void other_words_for_an_idea_show_the_same_ideas() {
        assertThat(group(IDEAS, "wages of a novice")).isEqualTo(group(IDEAS, "the pay of an apprentice"));
        assertThat(group(IDEAS, "novice wages")).isNotEqualTo(group(IDEAS, "wages of a novice"));
        assertThat(group(IDEAS, "the linen")).isEqualTo(group(IDEAS, "linen")).hasSize(2);
        assertThat(group(IDEAS, "the of")).isEmpty();
        // An idea and its pair with the beginning; a word, and its pair with the idea before it.
        assertThat(group(IDEAS, "wages linen")).hasSize(4).isSorted();
    }

    @Test
    void different_texts_hardly_ever_look_alike() {
        long[] hashes = Arrays.stream("a b c ab ba abc acb bca lens lamp linen boat tower keeper night soot".split(" "))
                .mapToLong(w -> group(WORDS, w)[0])
                .distinct()
                .toArray();

        assertThat(hashes).hasSize(16);
    }

    private int[] group(int group, String text) {
        return extractor.features(extractor.read(text))[group];
    }

    private long shared(int group, String one, String other) {
        int[] others = group(group, other);
        return Arrays.stream(group(group, one))
                .filter(h -> Arrays.binarySearch(others, h) >= 0)
                .count();
    }
}
