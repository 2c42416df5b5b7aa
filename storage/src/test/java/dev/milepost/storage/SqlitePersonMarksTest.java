package dev.milepost.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.answer.QuestionOutcome;
import dev.milepost.answer.QuestionStore.Kept;
import dev.milepost.chat.UserRef;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlitePersonMarksTest {

    private static final UserRef ANN = new UserRef("slack", "T1", "U-ann");

    @RegisterExtension
    final TestDatabase here = new TestSqlite();

    @RegisterExtension
    final TestDatabase elsewhere = new TestSqlite();

    @Test
    void a_person_has_the_same_mark_after_a_restart_and_another_one_elsewhere() {
        String mark = keep(here.storage());

        assertThat(keep(here.storage())).isEqualTo(mark);
        assertThat(keep(elsewhere.storage())).isNotEqualTo(mark);
    }

    private static String keep(Storage storage) {
        storage.questions().keep(new QuestionOutcome(LocalDate.EPOCH, "CLARIFY", List.of()), "what?", ANN);
        List<Kept> kept = storage.questions().keptOf(ANN);
        return kept.get(kept.size() - 1).person();
    }
}
