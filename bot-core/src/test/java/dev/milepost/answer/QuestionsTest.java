package dev.milepost.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionsTest {

    @Test
    void each_sentence_with_a_question_mark_is_one() {
        assertThat(Questions.split("I am new here. Who cleans the lamp? And what does one earn?"))
                .containsExactly("Who cleans the lamp?", "And what does one earn?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "who cleans the lamp, what does one earn",
                "who cleans the lamp and what does one earn",
                "1. who cleans the lamp 2. what does one earn",
                "who cleans the lamp\nwhat does one earn",
            })
    void words_that_begin_a_question_do_without_a_mark(String message) {
        assertThat(Questions.split(message)).containsExactly("who cleans the lamp", "what does one earn");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I wonder who cleans the lamp and how",
                "tell me what one earns",
                "Who cleans the lamp?",
                "what? who? why?",
                "a story. And another! Is it true?",
                ""
            })
    void a_single_question_is_left_as_it_is(String message) {
        assertThat(Questions.split(message)).isEmpty();
    }
}
