package dev.milepost.storage;

import dev.milepost.answer.ConversationStore;
import dev.milepost.answer.Shown;
import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.UserRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** Conversations in {@code answer_conversation}. */
final class SqlConversations implements ConversationStore {

    private static final String ONE = " where platform = :platform and person = :person and space = :space"
            + " and place_space = :placeSpace and channel = :channel and thread = :thread";

    private static final String SHOW = """
        insert into answer_conversation (platform, person, space, place_space, channel, thread, shown_facts,
            shown_rows, changed)
        values (:platform, :person, :space, :placeSpace, :channel, :thread, :facts, :rows, :changed)
        on conflict (platform, person, space, place_space, channel, thread) do update set
            shown_facts = excluded.shown_facts, shown_rows = excluded.shown_rows, changed = excluded.changed
        """;

    private final Jdbi jdbi;

    SqlConversations(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<Shown> shown(UserRef person, ChannelRef place, Instant since) {
        return jdbi.withHandle(handle -> {
            try (var query = handle.createQuery("select * from answer_conversation" + ONE + " and changed >= :since")) {
                bind(query, person, place);
                return query.bind("since", since.toEpochMilli())
                        .map((row, context) -> read(row).shown())
                        .findFirst();
            }
        });
    }

    @Override
    public void show(Conversation conversation) {
        Shown shown = conversation.shown();
        jdbi.useHandle(handle -> {
            try (var update = handle.createUpdate(shown.isNothing() ? "delete from answer_conversation" + ONE : SHOW)) {
                bind(update, conversation.person(), conversation.place());
                if (!shown.isNothing()) {
                    update.bind("facts", IdList.join(shown.facts()))
                            .bind("rows", IdList.join(shown.rows()))
                            .bind("changed", conversation.at().toEpochMilli());
                }
                update.execute();
            }
        });
    }

    @Override
    public List<Conversation> of(UserRef person) {
        return jdbi.withHandle(handle -> PersonBinding.bind(
                        handle.createQuery("select * from answer_conversation where " + PersonBinding.OF_PERSON
                                + " order by changed"),
                        person)
                .map((row, context) -> read(row))
                .list());
    }

    @Override
    public int forget(UserRef person) {
        return jdbi.withHandle((Handle handle) -> PersonBinding.bind(
                        handle.createUpdate("delete from answer_conversation where " + PersonBinding.OF_PERSON), person)
                .execute());
    }

    @Override
    public void forgetBefore(Instant time) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from answer_conversation where changed < :time")
                .bind("time", time.toEpochMilli())
                .execute());
    }

    private static <S extends SqlStatement<S>> void bind(S statement, UserRef person, ChannelRef place) {
        PersonBinding.bind(statement, person)
                .bind("placeSpace", place.space())
                .bind("channel", place.id())
                .bind("thread", place.thread());
    }

    private static Conversation read(ResultSet row) throws SQLException {
        String platform = row.getString("platform");
        return new Conversation(
                new UserRef(platform, row.getString("space"), row.getString("person")),
                new ChannelRef(
                        platform, row.getString("place_space"), row.getString("channel"), row.getString("thread")),
                new Shown(IdList.split(row.getString("shown_facts")), IdList.split(row.getString("shown_rows"))),
                Instant.ofEpochMilli(row.getLong("changed")));
    }
}
