package dev.milepost.salary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.testing.Inputs;
import dev.milepost.testing.Packs;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SalaryParserTest {

    private final SalaryParser parser = new SalaryParser(Packs.aiEngineering());

    @ParameterizedTest
    @CsvSource({
        "mid, mid",
        "mid-level, mid",
        "Mid Level, mid",
        "jr, entry",
        "new grad, entry",
        "sr., senior",
        "staff, senior",
        "FAANG, top",
        "big tech, top"
    })
    void knows_a_level_by_its_many_names(String words, String level) {
        assertThat(command(words).levels()).containsExactly(level);
    }

    @ParameterizedTest
    @CsvSource({
        "1 yoe, 1, 1, entry, true",
        "2 years, 2, 2, entry, true",
        "3-5 years, 3, 5, mid, false",
        "five yrs, 5, 5, mid, false",
        "in year four, 4, 4, mid, false",
        "10+ years, 10, 10, senior, false"
    })
    void reads_years_as_a_level_and_says_whose_reading_it_is(
            String words, int from, int to, String row, boolean sourced) {
        assertThat(command(words).years()).contains(new SalaryReading.Years(from, to, row, sourced));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "check 95000; 95000",
                "check 95k; 95000",
                "check $95,000; 95000",
                "check 95.5k; 95500",
                "95 000 mid; 95000"
            })
    void reads_a_figure_in_any_notation(String words, long figure) {
        assertThat(command(words).figure()).isEqualTo(OptionalLong.of(figure));
    }

    @Test
    void tells_the_parts_of_the_world_apart() {
        assertThat(command("germany").places())
                .containsExactly(new SalaryReading.PlaceMention(
                        "germany", "Europe and Asia", java.util.Optional.of("europe_asia")));
        assertThat(command("brazil").places().get(0).region()).isEmpty();
        assertThat(command("new york").places().get(0).region()).contains("us");
    }

    @Test
    void takes_a_short_form_that_is_a_word_as_a_place_only_where_it_must_be_one() {
        assertThat(command("us").places()).hasSize(1);
        assertThat(sentence("tell us what it pays").places()).isEmpty();
        assertThat(sentence("what does it pay in the US").places()).hasSize(1);
    }

    @Test
    void sets_the_sides_of_a_comparison_apart() {
        SalaryReading reading = sentence("does a senior in Berlin earn more than a mid in Austin?");
        assertThat(reading.comparison()).isTrue();
        assertThat(reading.sides())
                .extracting(SalaryReading.Side::levels)
                .containsExactly(List.of("senior"), List.of("mid"));
    }

    @Test
    void keeps_the_words_that_mean_nothing_to_it() {
        assertThat(command("mid bananas").unread()).containsExactly("bananas");
        assertThat(command("the pay for mid level please").levels()).containsExactly("mid");
    }

    @Test
    void takes_no_level_that_somebody_is_not_at() {
        assertThat(sentence("I am not a senior, what does mid level pay?").levels())
                .containsExactly("mid");
        assertThat(sentence("what does a startup pay, no FAANG please").levels())
                .doesNotContain("top");
    }

    @Test
    void reads_the_packs_words_for_comparing_pay_and_nothing_in_particular() {
        assertThat(sentence("mid compared to senior").comparison()).isTrue();
        assertThat(sentence("mid and senior").comparison()).isFalse();
        assertThat(sentence("senior in Berlin or mid in Austin").sides()).hasSize(2);
        assertThat(command("the pay for mid level please").unread()).isEmpty();
    }

    @Test
    void offers_levels_their_aliases_and_places_with_and_without_figures() {
        assertThat(parser.vocabulary()).contains("mid", "europe asia", "junior", "germany", "brazil");
    }

    @Test
    void reads_anything_without_an_exception() {
        Inputs.notable().forEach(text -> assertThat(sentence(text)).isNotNull());
        Inputs.random(11, 1_000).forEach(text -> assertThat(command(text)).isNotNull());
    }

    private SalaryReading command(String words) {
        return parser.parse(words, SalaryParser.Mode.COMMAND);
    }

    private SalaryReading sentence(String words) {
        return parser.parse(words, SalaryParser.Mode.SENTENCE);
    }
}
