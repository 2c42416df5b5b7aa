package dev.milepost.storage;

import dev.milepost.chat.InstallationStore;
import dev.milepost.chat.StoredInstallation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Installations in {@code installation}. */
final class SqlInstallations implements InstallationStore {

    private static final String OF_SPACE = " where platform = :platform and space = :space";

    private static final String PUT = """
        insert into installation (platform, space, sealed, expires, changed, taken_until, erased)
        values (:platform, :space, :sealed, :expires, :changed, 0, null)
        on conflict (platform, space) do update set sealed = excluded.sealed, expires = excluded.expires,
            changed = excluded.changed, taken_until = 0, erased = null
        """;

    private static final String ERASE = "update installation set sealed = '', expires = null, changed = :now,"
            + " taken_until = 0, erased = :now" + OF_SPACE + " and erased is null";

    private static final String RESEAL =
            "update installation set sealed = :anew" + OF_SPACE + " and erased is null and sealed = :sealed";

    private static final String TAKE =
            "update installation set taken_until = :until" + OF_SPACE + " and erased is null and taken_until <= :now";

    private final Jdbi jdbi;

    SqlInstallations(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<StoredInstallation> find(String platform, String space) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from installation" + OF_SPACE + " and erased is null")
                        .bind("platform", platform)
                        .bind("space", space)
                        .map((row, context) -> read(row))
                        .findFirst());
    }

    @Override
    public void put(StoredInstallation installation) {
        @Nullable
        Long expires = installation.expires().map(Instant::toEpochMilli).orElse(null);
        jdbi.useHandle(handle -> handle.createUpdate(PUT)
                .bind("platform", installation.platform())
                .bind("space", installation.space())
                .bind("sealed", installation.sealed())
                .bind("expires", expires)
                .bind("changed", installation.changed().toEpochMilli())
                .execute());
    }

    @Override
    public void reseal(String platform, String space, String sealed, String anew) {
        jdbi.useHandle(handle -> handle.createUpdate(RESEAL)
                .bind("platform", platform)
                .bind("space", space)
                .bind("sealed", sealed)
                .bind("anew", anew)
                .execute());
    }

    @Override
    public List<StoredInstallation> all(String platform) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from installation where platform = :platform and erased is null")
                        .bind("platform", platform)
                        .map((row, context) -> read(row))
                        .list());
    }

    @Override
    public int count(String platform) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from installation where platform = :platform and erased is null")
                .bind("platform", platform)
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public boolean erase(String platform, String space, Instant now) {
        return jdbi.withHandle((Handle handle) -> handle.createUpdate(ERASE)
                        .bind("platform", platform)
                        .bind("space", space)
                        .bind("now", now.toEpochMilli())
                        .execute())
                > 0;
    }

    @Override
    public List<String> erasedBefore(String platform, Instant time) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select space from installation where platform = :platform and erased < :time order by space")
                .bind("platform", platform)
                .bind("time", time.toEpochMilli())
                .mapTo(String.class)
                .list());
    }

    @Override
    public void forget(String platform, String space) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from installation" + OF_SPACE)
                .bind("platform", platform)
                .bind("space", space)
                .execute());
    }

    @Override
    public List<String> expiringBefore(String platform, Instant time, Instant now, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("select space from installation where platform = :platform"
                        + " and expires < :time and erased is null and taken_until <= :now order by expires, space"
                        + " limit :most")
                .bind("platform", platform)
                .bind("time", time.toEpochMilli())
                .bind("now", now.toEpochMilli())
                .bind("most", most)
                .mapTo(String.class)
                .list());
    }

    @Override
    public boolean take(String platform, String space, Instant now, Instant until) {
        return jdbi.withHandle((Handle handle) -> handle.createUpdate(TAKE)
                        .bind("platform", platform)
                        .bind("space", space)
                        .bind("now", now.toEpochMilli())
                        .bind("until", until.toEpochMilli())
                        .execute())
                > 0;
    }

    private static StoredInstallation read(ResultSet row) throws SQLException {
        long expires = row.getLong("expires");
        Optional<Instant> ends = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(expires));
        return new StoredInstallation(
                row.getString("platform"),
                row.getString("space"),
                row.getString("sealed"),
                ends,
                Instant.ofEpochMilli(row.getLong("changed")));
    }
}
