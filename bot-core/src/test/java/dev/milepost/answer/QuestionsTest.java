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
    @ValueSource(strings = {"Who cleans the lamp?", "what? who? why?", "a story. And another! Is it true?", ""})
    void a_single_question_is_left_as_it_is(String message) {
        assertThat(Questions.split(message)).isEmpty();
    }
}
