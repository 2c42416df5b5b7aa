package dev.milepost.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.answer.FeedbackStore.Count;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link FeedbackStore} does. */
public abstract class FeedbackStoreContract {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

    private FeedbackStore store;

    /** A fresh, empty store. */
    protected abstract FeedbackStore store();

    @BeforeEach
    void open() {
        store = store();
    }

    @Test
    protected void counts_run_over_days_and_show_first_what_helped_least() {
        say(MONDAY, true, "lens");
        say(MONDAY, true, "lens");
        say(MONDAY.plusDays(1), true, "lens");
        say(MONDAY, false, "fog");
        store.add(new Feedback(MONDAY, false, "NOT_COVERED", List.of()));

        assertThat(store.counts())
                .containsExactly(
                        new Count("FACT", List.of("fog"), 0, 1),
                        new Count("NOT_COVERED", List.of(), 0, 1),
                        new Count("FACT", List.of("lens"), 3, 0));
    }

    @Test
    protected void earlier_days_are_forgotten() {
        say(MONDAY, true, "lens");
        say(MONDAY.plusDays(1), false, "lens");

        store.forgetBefore(MONDAY.plusDays(1));

        assertThat(store.counts()).containsExactly(new Count("FACT", List.of("lens"), 0, 1));
    }

    private void say(LocalDate day, boolean helpful, String fact) {
        store.add(new Feedback(day, helpful, "FACT", List.of(fact)));
    }
}
