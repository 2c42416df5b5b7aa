package dev.milepost.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StemmerTest {

    @ParameterizedTest
    @CsvSource({
        "keepers, keeper",
        "stories, story",
        "companies, company",
        "boxes, box",
        "dishes, dish",
        "searches, search",
        "losses, loss",
        "winding, wind",
        "planning, plan",
        "stopped, stop",
        "polished, polish",
        "cleaning, cleaned",
        "hiring, hired",
        "monthly, month",
        "quickly, quick",
        "trying, tries",
    })
    void the_forms_of_a_word_come_together(String one, String other) {
        assertThat(Stemmer.stem(one)).isEqualTo(Stemmer.stem(other));
    }

    @ParameterizedTest
    @CsvSource({
        "selling, sell", // a double l belongs to the word
        "missing, miss",
        "buzzing, buzz",
        "ladies, ladi",
        "money, monei",
        "make, make", // too short
        "polite, polit",
        "early, earli", // too short
        "yearly, year",
        "country, countri",
    })
    void what_is_left_of_a_word(String word, String stem) {
        assertThat(Stemmer.stem(word)).isEqualTo(stem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "use", "yes", "#money", "#years", // too short, or no word at all
                "glass", "status", "basis", // no plural
                "string", "spring", // nothing but consonants would be left
                "king", "need", "sled", // too little would be left
            })
    void what_only_looks_like_an_ending_stays(String word) {
        assertThat(Stemmer.stem(word)).isEqualTo(word);
    }
}
