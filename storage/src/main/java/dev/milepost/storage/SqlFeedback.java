package dev.milepost.storage;

import dev.milepost.answer.Feedback;
import dev.milepost.answer.FeedbackStore;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Feedback in {@code answer_feedback}. */
final class SqlFeedback implements FeedbackStore {

    private static final String ADD = """
        insert into answer_feedback (day, helpful, kind, facts, times) values (:day, :helpful, :kind, :facts, 1)
        on conflict (day, helpful, kind, facts) do update set times = answer_feedback.times + 1
        """;

    private static final String COUNTS = """
        select kind, facts, sum(case when helpful then times else 0 end) as yes,
            sum(case when helpful then 0 else times end) as no
        from answer_feedback group by kind, facts order by 4 desc, kind, facts
        """;

    private final Jdbi jdbi;

    SqlFeedback(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void add(Feedback feedback) {
        jdbi.useHandle(handle -> handle.createUpdate(ADD)
                .bind("day", feedback.day().toString())
                .bind("helpful", feedback.helpful())
                .bind("kind", feedback.kind())
                .bind("facts", IdList.join(feedback.facts()))
                .execute());
    }

    @Override
    public List<Count> counts() {
        return jdbi.withHandle(handle -> handle.createQuery(COUNTS)
                .map((row, context) -> new Count(
                        row.getString("kind"),
                        IdList.split(row.getString("facts")),
                        row.getLong("yes"),
                        row.getLong("no")))
                .list());
    }

    @Override
    public void forgetBefore(LocalDate day) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from answer_feedback where day < :day")
                .bind("day", day.toString())
                .execute());
    }
}
