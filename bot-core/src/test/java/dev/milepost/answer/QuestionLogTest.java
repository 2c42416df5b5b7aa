package dev.milepost.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.chat.UserRef;
import dev.milepost.testing.People;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuestionLogTest {

    private static final UserRef ASKER = People.MEMBER.user();

    private final QuestionStore store = QuestionStore.inMemory();
    private final QuestionLog log = new QuestionLog(
            store,
            Optional.of(Duration.ofDays(30)),
            Lighthouse.CLOCK,
            Runnable::run,
            user -> !user.equals(People.ADMIN.user()));

    @Test
    void a_question_is_kept_without_the_space_around_it_up_to_a_thousand_characters() {
        note("  who cleans the lens?\n");
        note("x".repeat(1_000));
        note("y".repeat(1_001));

        assertThat(kept()).containsExactly("who cleans the lens?", "x".repeat(1_000), "y".repeat(1_000));
    }

    @Test
    void a_picture_is_not_cut_in_two() {
        note("x".repeat(999) + "🙂 and more");
        note("x".repeat(998) + "🙂");

        assertThat(kept()).containsExactly("x".repeat(999), "x".repeat(998) + "🙂");
    }

    @Test
    void an_empty_question_is_counted_and_not_kept_and_whoever_is_no_person_is_neither() {
        note(" ");
        log.note(People.ADMIN.user(), "who cleans the lens?", "FACT", List.of());

        assertThat(kept()).isEmpty();
        assertThat(store.counts()).hasSize(1);
    }

    private void note(String question) {
        log.note(ASKER, question, "NOT_COVERED", List.of());
    }

    private List<String> kept() {
        return store.kept().stream().map(QuestionStore.Kept::text).toList();
    }
}
