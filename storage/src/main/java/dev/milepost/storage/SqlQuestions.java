package dev.milepost.storage;

import dev.milepost.answer.QuestionOutcome;
import dev.milepost.answer.QuestionStore;
import dev.milepost.chat.UserRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Questions in {@code answer_outcome} and {@code answer_question}. */
final class SqlQuestions implements QuestionStore {

    private static final String COUNT = """
        insert into answer_outcome (day, kind, facts, times) values (:day, :kind, :facts, 1)
        on conflict (day, kind, facts) do update set times = answer_outcome.times + 1
        """;

    private static final String KEEP = """
        insert into answer_question (id, day, kind, facts, question, person, member)
        values (:id, :day, :kind, :facts, :question, :person, :member)
        """;

    private static final String COUNTS = """
        select kind, facts, sum(times) as total from answer_outcome group by kind, facts order by 3 desc, kind, facts
        """;

    private final Jdbi jdbi;
    private final PersonMarks marks;

    SqlQuestions(Jdbi jdbi) {
        this.jdbi = jdbi;
        this.marks = new PersonMarks(jdbi);
    }

    @Override
    public void count(QuestionOutcome outcome) {
        jdbi.useHandle(handle -> handle.createUpdate(COUNT)
                .bind("day", outcome.day().toString())
                .bind("kind", outcome.kind())
                .bind("facts", IdList.join(outcome.nearest()))
                .execute());
    }

    @Override
    public void keep(QuestionOutcome outcome, String text, UserRef asker) {
        String person = marks.of(everywhere(asker));
        String member = marks.of(asker);
        jdbi.useHandle(handle -> handle.createUpdate(KEEP)
                .bind("id", UUID.randomUUID().toString())
                .bind("day", outcome.day().toString())
                .bind("kind", outcome.kind())
                .bind("facts", IdList.join(outcome.nearest()))
                // PostgreSQL's text holds every character but this one.
                .bind("question", text.replace("\0", ""))
                .bind("person", person)
                .bind("member", member)
                .execute());
    }

    private static UserRef everywhere(UserRef person) {
        return new UserRef(person.platform(), "", person.id());
    }

    @Override
    public List<Count> counts() {
        return jdbi.withHandle(handle -> handle.createQuery(COUNTS)
                .map((row, context) ->
                        new Count(row.getString("kind"), IdList.split(row.getString("facts")), row.getLong("total")))
                .list());
    }

    @Override
    public List<Kept> kept() {
        return jdbi.withHandle(handle -> handle.createQuery("select * from answer_question order by day")
                .map((row, context) -> read(row))
                .list());
    }

    @Override
    public List<Kept> keptOf(UserRef asker) {
        String mark = marks.of(asker);
        return jdbi.withHandle((Handle handle) -> handle.createQuery(
                        "select * from answer_question where <column> = :mark order by day")
                .define("column", column(asker))
                .bind("mark", mark)
                .map((row, context) -> read(row))
                .list());
    }

    private static String column(UserRef asker) {
        return asker.space().isEmpty() ? "person" : "member";
    }

    @Override
    public int forget(UserRef asker) {
        String mark = marks.of(asker);
        return jdbi.withHandle(
                (Handle handle) -> handle.createUpdate("delete from answer_question where <column> = :mark")
                        .define("column", column(asker))
                        .bind("mark", mark)
                        .execute());
    }

    @Override
    public void forgetBefore(LocalDate day) {
        jdbi.useTransaction(handle -> {
            for (String table : List.of("answer_outcome", "answer_question")) {
                handle.createUpdate("delete from <table> where day < :day")
                        .define("table", table)
                        .bind("day", day.toString())
                        .execute();
            }
        });
    }

    private static Kept read(ResultSet row) throws SQLException {
        QuestionOutcome outcome = new QuestionOutcome(
                LocalDate.parse(row.getString("day")), row.getString("kind"), IdList.split(row.getString("facts")));
        return new Kept(outcome, row.getString("question"), row.getString("person"));
    }
}
