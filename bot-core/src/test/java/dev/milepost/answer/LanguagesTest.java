package dev.milepost.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    private final Languages languages = new Languages(new Spelling(Set.of("who", "lights", "the", "lamp")));

    @ParameterizedTest
    @CsvSource({
        "who lights the lamp, false",
        "who lights la lampe rouge, false",
        "wer macht das licht an, true",
        "wer lights das licht an, true",
        "a lamp zzz, true", // one of three is too few
        "the lamp zzz, false",
        "das licht, false", // too short to tell
        "licht, false",
    })
    void a_question_of_three_words_or_more_is_foreign_where_hardly_a_third_is_known(String line, boolean foreign) {
        assertThat(languages.isForeign(line)).isEqualTo(foreign);
    }
}
