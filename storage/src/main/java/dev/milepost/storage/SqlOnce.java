package dev.milepost.storage;

import dev.milepost.chat.OnceStore;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What has been taken on, in {@code taken_on}: of two nodes that write the same key at once, one is first. */
final class SqlOnce implements OnceStore {

    private static final String FIRST = """
        insert into taken_on (key, until) values (:key, :until)
        on conflict (key) do update set until = excluded.until where taken_on.until <= :now
        """;

    private final Jdbi jdbi;

    SqlOnce(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public boolean first(String key, Instant now, Instant until) {
        return jdbi.withHandle((Handle handle) -> handle.createUpdate(FIRST)
                        .bind("key", key.replace("\0", ""))
                        .bind("now", now.toEpochMilli())
                        .bind("until", until.toEpochMilli())
                        .execute())
                > 0;
    }

    @Override
    public void forget(String key) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from taken_on where key = :key")
                .bind("key", key.replace("\0", ""))
                .execute());
    }

    @Override
    public void forgetBefore(Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from taken_on where until <= :now")
                .bind("now", now.toEpochMilli())
                .execute());
    }
}
