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
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A SQLite file or a PostgreSQL database with subscriptions that are all due at the same time each day. */
record TipDatabase(Path folder, Optional<String> url) {

    private static final String FILE = "milepost.db";

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

    /** One subscription a channel, the first slot of each on {@code first}. */
    void fill(TipChannels channels, LocalDate first) {
        Instant created = due(first).minus(Duration.ofHours(1));
        try (Storage storage = Storage.open(new StorageConfig(folder, url))) {
            for (int i = 0; i < channels.count(); i++) {
                Subscription subscription = subscription(i, channels.channel(i), created);
                storage.tips().subscriptions().add(subscription, NINE_IN_BERLIN.after(created));
            }
        }
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
        return rows(url.orElse("jdbc:sqlite:" + folder.resolve(FILE)), date);
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
