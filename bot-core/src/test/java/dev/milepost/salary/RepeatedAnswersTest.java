package dev.milepost.salary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.command.Outcome;
import dev.milepost.content.Attribution;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import dev.milepost.testing.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RepeatedAnswersTest {

    private final SettableClock clock = new SettableClock("2026-11-24T09:00:00Z");
    private final RepeatedAnswers answers = new RepeatedAnswers(new Attribution(clock, Attribution.DEFAULT_REVIEW_AGE));

    private static Outcome everybody(String words) {
        return Outcome.everybody(Reply.of(Text.literal(words)));
    }

    private static Outcome person(String words) {
        return Outcome.person(Reply.of(Text.literal(words)));
    }

    @Test
    void the_same_words_get_the_very_same_answer_until_the_day_is_over() {
        Outcome first = answers.of("mid", RepeatedAnswersTest::everybody);
        assertThat(answers.of("mid", RepeatedAnswersTest::everybody)).isSameAs(first);
        assertThat(answers.of("senior", RepeatedAnswersTest::everybody)).isNotEqualTo(first);

        clock.advance(Duration.ofDays(1));
        assertThat(answers.of("mid", RepeatedAnswersTest::everybody)).isNotSameAs(first);
    }

    @Test
    void what_one_person_alone_may_see_is_not_remembered() {
        Outcome first = answers.of("check 95000 mid", RepeatedAnswersTest::person);
        assertThat(answers.of("check 95000 mid", RepeatedAnswersTest::person)).isNotSameAs(first);
    }

    @Test
    void nobody_fills_the_memory_with_words_without_end() {
        Outcome first = answers.of("mid", RepeatedAnswersTest::everybody);
        for (int i = 0; i < 600; i++) {
            answers.of("words " + i, RepeatedAnswersTest::everybody);
        }
        assertThat(answers.of("mid", RepeatedAnswersTest::everybody)).isNotSameAs(first);
        String endless = "mid ".repeat(50);
        assertThat(answers.of(endless, RepeatedAnswersTest::everybody))
                .isNotSameAs(answers.of(endless, RepeatedAnswersTest::everybody));
    }
}
