package dev.milepost.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormaliserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "Who CLEANS the Lens?; who cleans the lens?",
                "what’s it `like`; what's it 'like'",
                "“lens” – lamp; \"\"lens\"\" - lamp",
                "soooo much pay; soo much pay",
                "cool gull; cool gull",
                "pay 10000 $$$; pay 10000 $$$",
                "lens    lamp; lens lamp",
                "l\u200be\u00adns; lens",
                "ｌｅｎｓ; lens",
                "lens 🙂🙂🙂; lens 🙂🙂🙂",
            })
    void a_message_becomes_one_line_of_small_letters_that_can_be_seen(String typed, String line) {
        assertThat(Normaliser.normalise(typed)).isEqualTo(line.replace("\"\"", "\""));
    }

    @Test
    void lines_and_tabs_are_spaces_and_there_is_none_at_either_end() {
        assertThat(Normaliser.normalise("\n lens \t\r\n lamp\u00a0")).isEqualTo("lens lamp");
    }

    @Test
    void a_long_message_is_read_up_to_a_bound() {
        String most = "ab".repeat(Normaliser.MAX_LENGTH / 2);

        assertThat(Normaliser.normalise(most)).isEqualTo(most);
        assertThat(Normaliser.normalise(most + "c")).isEqualTo(most);
    }
}
