package dev.milepost.bench;

import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.UserRef;
import dev.milepost.storage.Storage;
import dev.milepost.storage.StorageConfig;
import dev.milepost.tips.Look;
import dev.milepost.tips.Schedule;
import dev.milepost.tips.Standing;
import dev.milepost.tips.Subscription;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/** A SQLite file or a PostgreSQL database with subscriptions that are all due at the same time each day. */
record TipDatabase(Path folder, Optional<String> url) {

    private static final String FILE = "milepost.db";
    private static final int BATCH = 10_000;

    /** As late as an admin may allow, since each restart moves the clock on. */
    private static final Duration LATE = Duration.ofHours(12);

    private static final Schedule NINE_IN_BERLIN =
            new Schedule(LocalTime.of(9, 0), ZoneId.of("Europe/Berlin"), Set.of(DayOfWeek.values()));

    /** What became of one channel's day so far, and when somebody is to see to it next. */
    record Row(int channel, String state, Instant again) {

        boolean isPosted() {
            return state.equals("posted");
        }
    }

    static Instant due(LocalDate date) {
        return NINE_IN_BERLIN.on(date).orElseThrow().due();
    }

    /** What shifts a clock so that it is {@code start} now. */
    static Duration offsetTo(Instant start) {
        return Duration.between(Clock.systemUTC().instant(), start).truncatedTo(ChronoUnit.MILLIS);
    }

    /** One subscription a channel, the first slot of each on {@code first}. */
    void fill(int count, IntFunction<ChannelRef> channels, LocalDate first) throws SQLException {
        Instant created = due(first).minus(Duration.ofHours(1));
        try (Storage storage = Storage.open(new StorageConfig(folder, url))) {
            storage.tips()
                    .subscriptions()
                    .add(subscription(0, channels.apply(0), created), NINE_IN_BERLIN.after(created));
        }
        String columns = "local_time, zone, days, topics, look, late_minutes, created_by_space, created_by, created,"
                + " paused, pause_why, failures, left_out, snoozed_until, next_date, next_due";
        String table = (url.isPresent() ? "milepost." : "") + "tip_subscription";
        try (Connection connection = DriverManager.getConnection(jdbc());
                PreparedStatement insert = connection.prepareStatement(
                        "insert into %1$s (id, platform, space, channel, thread, seed, shard, %2$s)"
                                        .formatted(table, columns)
                                + " select ?, ?, ?, ?, '', ?, ?, %2$s from %1$s where id = 's000000000'"
                                        .formatted(table, columns))) {
            connection.setAutoCommit(false);
            for (int i = 1; i < count; i++) {
                Subscription subscription = subscription(i, channels.apply(i), created);
                insert.setString(1, subscription.id());
                insert.setString(2, subscription.channel().platform());
                insert.setString(3, subscription.channel().space());
                insert.setString(4, subscription.channel().id());
                insert.setLong(5, subscription.seed());
                insert.setInt(6, subscription.shard());
                insert.addBatch();
                if (i % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
            connection.commit();
        }
    }

    /** Puts the subscriptions into another PostgreSQL database, as far as its table has columns for them. */
    void copy(TipDatabase other) throws SQLException {
        try (Connection from = DriverManager.getConnection(jdbc());
                Connection to = DriverManager.getConnection(other.jdbc());
                Statement query = from.createStatement()) {
            List<String> columns = new ArrayList<>();
            try (ResultSet known = to.getMetaData().getColumns(null, "milepost", "tip_subscription", null)) {
                while (known.next()) {
                    columns.add(known.getString("COLUMN_NAME"));
                }
            }
            String names = String.join(", ", columns);
            String places = String.join(", ", Collections.nCopies(columns.size(), "?"));
            try (ResultSet rows = query.executeQuery("select " + names + " from milepost.tip_subscription");
                    PreparedStatement insert = to.prepareStatement(
                            "insert into milepost.tip_subscription (" + names + ") values (" + places + ")")) {
                while (rows.next()) {
                    for (int i = 1; i <= columns.size(); i++) {
                        insert.setObject(i, rows.getObject(i));
                    }
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }
    }

    /** Lets all but the first {@code due} be due only later. */
    void postpone(int due, LocalDate until) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbc());
                PreparedStatement update = connection.prepareStatement(
                        "update %stip_subscription set next_date = ?, next_due = ? where id >= ?"
                                .formatted(url.isPresent() ? "milepost." : ""))) {
            update.setString(1, until.toString());
            update.setLong(2, due(until).toEpochMilli());
            update.setString(3, "s%09d".formatted(due));
            update.executeUpdate();
        }
    }

    private String jdbc() {
        return url.orElse("jdbc:sqlite:" + folder.resolve(FILE));
    }

    private static Subscription subscription(int index, ChannelRef channel, Instant created) {
        return new Subscription(
                "s%09d".formatted(index),
                channel,
                NINE_IN_BERLIN,
                List.of(),
                Look.SHORT,
                LATE,
                index,
                new UserRef(channel.platform(), channel.space(), "admin"),
                created,
                Standing.RUNNING);
    }

    /** A day's records. For SQLite, call it while the program runs. */
    List<Row> rows(LocalDate date) throws SQLException {
        return rows(jdbc(), date);
    }

    /** The same where no program runs; looks at a copy, for whoever opens the file first mends it. */
    List<Row> rowsLeft(LocalDate date) throws SQLException, IOException {
        if (url.isPresent()) {
            return rows(date);
        }
        Path copy = Files.createTempDirectory(folder, "copy");
        for (String file : List.of(FILE, FILE + "-wal")) {
            if (Files.exists(folder.resolve(file))) {
                Files.copy(folder.resolve(file), copy.resolve(file));
            }
        }
        return rows("jdbc:sqlite:" + copy.resolve(FILE), date);
    }

    private static List<Row> rows(String jdbc, LocalDate date) throws SQLException {
        String schema = jdbc.startsWith("jdbc:postgresql:") ? "milepost." : "";
        try (Connection connection = DriverManager.getConnection(jdbc);
                PreparedStatement query = connection.prepareStatement(
                        "select subscription, state, again from " + schema + "tip_delivery where local_date = ?")) {
            query.setString(1, date.toString());
            List<Row> all = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    all.add(new Row(
                            Integer.parseInt(rows.getString(1).substring(1)),
                            rows.getString(2),
                            Instant.ofEpochMilli(rows.getLong(3))));
                }
            }
            return all;
        }
    }
}
