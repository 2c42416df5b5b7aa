package dev.milepost.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokeniserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "who cleans the lens?; who cleans the lens",
                "c++ or c#; c++ or c#",
                "+ and #; and",
                "keepers' boats; keepers boats",
                "what's on; what s on",
                "i don't know; i dont know",
                "day-and-night; day and night",
                "lens.the lamp, lit; lens the lamp lit",
            })
    void words_are_letters_and_digits_with_what_belongs_inside_them(String line, String words) {
        assertThat(words(line)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "is 120k fair; is #money fair",
                "is 9k fair; is #money fair",
                "is 120,000 fair; is #money fair",
                "is 10000 fair; is #money fair",
                "is $900 fair; is #money fair",
                "is €900 fair; is #money fair",
                "is £1.5 fair; is #money fair",
                "is 9999 fair; is #number fair",
                "is 900 fair; is #number fair",
                "since 2026 or so; since #year or so",
                "since 1907 or so; since #year or so",
                "since 2107 or so; since #number or so",
                "since 20260 or so; since #money or so",
                "since 202 or so; since #number or so",
                "in 3 years; in #number years",
                "in 3.5 years; in #number years",
                "3. lens; #number lens",
                "3,lens; #number lens",
                "1.2.3; #number",
            })
    void a_figure_becomes_what_it_is_a_figure_of(String line, String words) {
        assertThat(words(line)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "5yrs; #number yrs",
                "120k; #money",
                "10x; #number x",
                "2nd; #number nd",
                "3d2; #number",
                "5+; #number"
            })
    void a_unit_that_sticks_to_a_figure_is_a_word_of_its_own(String line, String words) {
        assertThat(words(line)).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"google $$$?", "google $ ?", "google €", "google $ lens"})
    void a_currencys_sign_by_itself_is_one_word(String line) {
        assertThat(Tokeniser.words(line)).contains("google").containsOnlyOnce(Tokeniser.CURRENCY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$5", "$ 5", "£5"})
    void a_currencys_sign_before_a_figure_is_part_of_it(String line) {
        assertThat(Tokeniser.words(line)).doesNotContain(Tokeniser.CURRENCY).hasSize(1);
    }

    @Test
    void a_picture_is_a_word_and_what_says_nothing_is_none() {
        assertThat(Tokeniser.words("lens 🙂")).containsExactly("lens", "🙂");
        assertThat(Tokeniser.words("?!, - ...")).isEmpty();
        assertThat(Tokeniser.words("")).isEqualTo(List.of());
    }

    private static String words(String line) {
        return String.join(" ", Tokeniser.words(line));
    }
}
