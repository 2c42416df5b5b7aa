package dev.milepost.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.answer.QuestionStore.Count;
import dev.milepost.answer.QuestionStore.Kept;
import dev.milepost.chat.UserRef;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link QuestionStore} does. */
public abstract class QuestionStoreContract {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
    private static final UserRef ANN = new UserRef("slack", "T1", "U-ann");
    private static final UserRef BEN = new UserRef("slack", "T1", "U-ben");

    private QuestionStore store;

    /** A fresh, empty store. */
    protected abstract QuestionStore store();

    @BeforeEach
    void open() {
        store = store();
    }

    @Test
    protected void counts_run_over_days_and_show_first_what_is_asked_most() {
        store.count(outcome(MONDAY, "FACT", "fog"));
        store.count(outcome(MONDAY, "NOT_COVERED", "lens", "fog"));
        store.count(outcome(MONDAY, "NOT_COVERED", "lens", "fog"));
        store.count(outcome(MONDAY.plusDays(1), "NOT_COVERED", "lens", "fog"));
        store.count(outcome(MONDAY, "OUT_OF_SCOPE"));

        assertThat(store.counts())
                .containsExactly(
                        new Count("NOT_COVERED", List.of("lens", "fog"), 3),
                        new Count("FACT", List.of("fog"), 1),
                        new Count("OUT_OF_SCOPE", List.of(), 1));
        assertThat(store.kept()).isEmpty();
    }

    @Test
    protected void words_come_back_as_they_were_written() {
        String text = "can I bring my \uD83D\uDC15?\nand my cat; drop table --'\"";
        store.keep(outcome(MONDAY, "NOT_COVERED", "lens"), text, ANN);

        assertThat(store.kept()).singleElement().satisfies(k -> {
            assertThat(k.text()).isEqualTo(text);
            assertThat(k.outcome()).isEqualTo(outcome(MONDAY, "NOT_COVERED", "lens"));
        });
    }

    @Test
    protected void a_mark_tells_people_apart_and_not_who_they_are() {
        keep(MONDAY, "a", ANN);
        keep(MONDAY, "b", BEN);
        keep(MONDAY.plusDays(1), "c", ANN);
        keep(MONDAY.plusDays(2), "d", new UserRef("discord", "T1", "U-ann"));

        List<String> marks = store.kept().stream().map(Kept::person).toList();
        assertThat(marks.get(0))
                .isEqualTo(marks.get(2))
                .isNotEqualTo(marks.get(1))
                .isNotEqualTo(marks.get(3));
        assertThat(String.join(" ", marks)).doesNotContain("U-ann", "U-ben");
    }

    @Test
    protected void what_somebody_asked_can_be_shown_to_them_and_forgotten() {
        keep(MONDAY, "a", ANN);
        keep(MONDAY, "b", BEN);

        assertThat(store.keptOf(ANN)).extracting(Kept::text).containsExactly("a");
        assertThat(store.forget(ANN)).isEqualTo(1);

        assertThat(store.keptOf(ANN)).isEmpty();
        assertThat(store.kept()).extracting(Kept::text).containsExactly("b");
    }

    @Test
    protected void somebody_without_a_space_is_the_same_person_everywhere_on_the_platform() {
        UserRef anywhere = new UserRef("slack", "", "U-ann");
        keep(MONDAY, "a", ANN);
        keep(MONDAY, "b", new UserRef("slack", "T2", "U-ann"));

        assertThat(store.kept())
                .extracting(Kept::person)
                .containsOnly(store.kept().get(0).person());
        assertThat(store.keptOf(ANN)).extracting(Kept::text).containsExactly("a");
        assertThat(store.keptOf(anywhere)).hasSize(2);
        assertThat(store.forget(anywhere)).isEqualTo(2);
        assertThat(store.kept()).isEmpty();
    }

    @Test
    protected void earlier_days_are_forgotten_in_words_and_in_counts() {
        store.count(outcome(MONDAY, "FACT", "fog"));
        store.count(outcome(MONDAY.plusDays(1), "FACT", "fog"));
        keep(MONDAY, "a", ANN);
        keep(MONDAY.plusDays(1), "b", ANN);

        store.forgetBefore(MONDAY.plusDays(1));

        assertThat(store.counts()).containsExactly(new Count("FACT", List.of("fog"), 1));
        assertThat(store.kept()).extracting(Kept::text).containsExactly("b");
    }

    private void keep(LocalDate day, String text, UserRef asker) {
        store.keep(outcome(day, "CLARIFY"), text, asker);
    }

    private static QuestionOutcome outcome(LocalDate day, String kind, String... nearest) {
        return new QuestionOutcome(day, kind, List.of(nearest));
    }
}
