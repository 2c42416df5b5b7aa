package dev.milepost.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        120k a year                         | $120,000 a year
        $120,000                            | from $120k on
        120 thousand                        | 120,000
        a hundred and twenty thousand       | 120,000
        one hundred twenty thousand         | 120k
        1.5 million                         | 1,500,000
        1,5 million                         | 1.5m
        120.000                             | 120,000
        120 000                             | 120,000
        20%                                 | twenty percent
        20 per cent                         | 20%
        twenty-five                         | 25
        five, six or ten people             | 5, 6, 10
        twenty 5 and thirty                 | 20, 5 and 30
        in 2024                             | since 2024
        half of them                        | one half
        twice as much                       | double
        five years                          | 5+ years
        $200,000+                           | $200k and more
        no figure at all                    | 25 and $7
        one of them, or the one you like    | nothing
        １２０                               | 120
        """)
    void says_the_same_in_other_spellings(String text, String facts) {
        assertThat(Figures.in(text).areIn(Figures.in(facts))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        130k a year                         | $120,000 a year
        20%                                 | 20 years
        20 years                            | 20%
        twenty-six                          | 25
        five six                            | 11
        one year                            | five years
        a million                           | 1,500,000
        two and a half thousand             | 2,000
        half of them                        | most of them
        twice as much                       | more
        a dozen                             | many
        in 2025                             | since 2024
        €120,000                            | $120,000
        120,000 euros                       | $120,000
        ₿3                                  | 3
        12.5%                               | 125%
        six figures                         | 200,000
        120000000                           | 120,000
        ½ of them                           | all
        a third                             | three
        ٣ years                             | 5 years
        tripled                             | grew
        a decade                            | a year
        """)
    void notices_what_is_not_there(String text, String facts) {
        assertThat(Figures.in(text).areIn(Figures.in(facts))).isFalse();
    }
}
