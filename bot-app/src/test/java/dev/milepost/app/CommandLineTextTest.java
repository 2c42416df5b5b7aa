package dev.milepost.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandLineTextTest {

    @Test
    void words_that_the_jvm_could_not_read_are_taken_from_the_process_itself() {
        byte[] raw = "java\0-jar\0x.jar\0salary\0zürich\0".getBytes(StandardCharsets.UTF_8);
        assertThat(CommandLineText.last(List.of("salary", "z\uFFFD\uFFFDrich"), raw))
                .containsExactly("salary", "zürich");
    }

    @Test
    void empty_words_are_words() {
        byte[] raw = "java\0x\0ask\0\0".getBytes(StandardCharsets.UTF_8);
        assertThat(CommandLineText.last(List.of("ask", ""), raw)).containsExactly("ask", "");
    }

    @Test
    void what_does_not_fit_is_left_as_given() {
        assertThat(CommandLineText.last(List.of("a", "b", "c"), "java\0a\0".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("a", "b", "c");
    }
}
