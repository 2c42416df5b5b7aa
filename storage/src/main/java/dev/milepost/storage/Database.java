package dev.milepost.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.milepost.tips.Lane;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteJDBCLoader;

/** Which database, and what differs between the two. */
sealed interface Database {

    static Database of(StorageConfig config) {
        return config.databaseUrl().<Database>map(Postgres::new).orElseGet(() -> new Sqlite(config.dataDir()));
    }

    /** Loads the driver. {@link #open} does it by itself; it may be done beside something else before. */
    default void load() {}

    /** Connects. */
    HikariDataSource open() throws IOException;

    /** The schema that all of ours stays in, where the database has schemas. */
    Optional<String> schema();

    /** How the daily tips are shared between those who post them. */
    List<Lane> lanes();

    /** How many lanes a node works off at once. */
    int threads();

    /** How long a node works off a lane before another one has its turn. */
    Duration turn();

    /** Which one it is, for people; no user and no password. */
    String description();

    /** One file and one process: the whole day is one lane. */
    record Sqlite(Path dir) implements Database {

        /** The driver unpacks a native library. */
        @Override
        public void load() {
            try {
                SQLiteJDBCLoader.initialize();
            } catch (Exception e) {
                throw new StorageException("SQLite's native library can't be loaded.", e);
            }
        }

        @Override
        public HikariDataSource open() throws IOException {
            Files.createDirectories(dir);
            SQLiteConfig sqlite = new SQLiteConfig();
            sqlite.setJournalMode(SQLiteConfig.JournalMode.WAL);
            // A commit is on disk when it returns: a post follows it.
            sqlite.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
            sqlite.setBusyTimeout(5_000);
            sqlite.enforceForeignKeys(true);
            // A transaction that reads first and then writes would else fail where another wrote in between.
            sqlite.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
            SQLiteDataSource source = new SQLiteDataSource(sqlite);
            source.setUrl("jdbc:sqlite:" + file());
            HikariConfig pool = new HikariConfig();
            pool.setPoolName("milepost-sqlite");
            pool.setDataSource(source);
            // SQLite has one writer at a time; whoever waits, waits here and not for a lock on the file.
            pool.setMaximumPoolSize(1);
            return new HikariDataSource(pool);
        }

        private Path file() {
            return dir.resolve("milepost.db").toAbsolutePath();
        }

        @Override
        public Optional<String> schema() {
            return Optional.empty();
        }

        @Override
        public List<Lane> lanes() {
            return List.of(Lane.ALL);
        }

        @Override
        public int threads() {
            return 1;
        }

        @Override
        public Duration turn() {
            return Duration.ofDays(1);
        }

        @Override
        public String description() {
            return "SQLite at " + dir.resolve("milepost.db");
        }
    }

    /** Shared by many nodes, each of which takes lanes as they come. */
    record Postgres(String url) implements Database {

        /** More than a node takes at once, so that the second and third node find some. */
        private static final int LANES = 16;

        private static final int THREADS = 4;

        /** One for each lane under way, and as many for commands and for the scheduler itself. */
        private static final int CONNECTIONS = 2 * THREADS;

        @Override
        public HikariDataSource open() {
            HikariConfig pool = new HikariConfig();
            pool.setPoolName("milepost-postgresql");
            pool.setJdbcUrl(url);
            pool.setSchema("milepost");
            pool.addDataSourceProperty("ApplicationName", "milepost");
            pool.setMaximumPoolSize(CONNECTIONS);
            return new HikariDataSource(pool);
        }

        @Override
        public Optional<String> schema() {
            return Optional.of("milepost");
        }

        @Override
        public List<Lane> lanes() {
            return Lane.split(LANES);
        }

        @Override
        public int threads() {
            return THREADS;
        }

        @Override
        public Duration turn() {
            return Duration.ofSeconds(10);
        }

        @Override
        public String description() {
            // Up to the last one: a password may hold an @ that nobody has encoded.
            return url.replaceFirst("\\?.*", "").replaceFirst("//.*@", "//");
        }
    }
}
