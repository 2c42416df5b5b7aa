package dev.milepost.storage;

import dev.milepost.answer.Receipt;
import dev.milepost.answer.ReceiptStore;
import dev.milepost.chat.UserRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Receipts in {@code answer_receipt}. */
final class SqlReceipts implements ReceiptStore {

    private static final String INSERT = """
        insert into answer_receipt (id, platform, space, person, question, shown_facts, shown_rows, pack,
            pack_version, kind, answer, kept)
        values (:id, :platform, :space, :person, :question, :facts, :rows, :pack, :packVersion, :kind, :answer, :kept)
        on conflict do nothing
        """;

    private final Jdbi jdbi;

    SqlReceipts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void keep(Receipt receipt) {
        int written =
                jdbi.withHandle((Handle handle) -> PersonBinding.bind(handle.createUpdate(INSERT), receipt.asker())
                        .bind("id", receipt.id())
                        // PostgreSQL's text holds every character but this one.
                        .bind("question", receipt.question().replace("\0", ""))
                        .bind("facts", IdList.join(receipt.facts()))
                        .bind("rows", IdList.join(receipt.rows()))
                        .bind("pack", receipt.pack())
                        .bind("packVersion", receipt.packVersion())
                        .bind("kind", receipt.kind())
                        .bind("answer", receipt.answer())
                        .bind("kept", receipt.kept().toEpochMilli())
                        .execute());
        if (written == 0) {
            throw new IllegalStateException("two receipts " + receipt.id());
        }
    }

    @Override
    public Optional<Receipt> find(String id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from answer_receipt where id = :id")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findFirst());
    }

    @Override
    public List<Receipt> of(UserRef person) {
        return jdbi.withHandle(handle -> PersonBinding.bind(
                        handle.createQuery(
                                "select * from answer_receipt where " + PersonBinding.OF_PERSON + " order by kept, id"),
                        person)
                .map((row, context) -> read(row))
                .list());
    }

    @Override
    public int forget(UserRef person) {
        return jdbi.withHandle((Handle handle) -> PersonBinding.bind(
                        handle.createUpdate("delete from answer_receipt where " + PersonBinding.OF_PERSON), person)
                .execute());
    }

    @Override
    public void forgetBefore(Instant time) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from answer_receipt where kept < :time")
                .bind("time", time.toEpochMilli())
                .execute());
    }

    private static Receipt read(ResultSet row) throws SQLException {
        return new Receipt(
                row.getString("id"),
                new UserRef(row.getString("platform"), row.getString("space"), row.getString("person")),
                row.getString("question"),
                IdList.split(row.getString("shown_facts")),
                IdList.split(row.getString("shown_rows")),
                row.getString("pack"),
                row.getString("pack_version"),
                row.getString("kind"),
                row.getString("answer"),
                Instant.ofEpochMilli(row.getLong("kept")));
    }
}
