package dev.milepost.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;

/** How a database stands, found out without changing anything in it. */
public sealed interface Inspection {

    /** Which database it is, for people. */
    String description();

    /** There is none yet; it would be made. */
    record Missing(String description, boolean writable) implements Inspection {}

    /**
     * It is there.
     *
     * @param version of its newest migration; empty where it has none
     * @param pending migrations that the next start makes
     * @param newer migrations that a newer version of Milepost made
     */
    record Present(String description, String version, int pending, int newer) implements Inspection {}

    /**
     * It can't be used.
     *
     * @param why for the end of a sentence
     */
    record Unusable(String description, String why) implements Inspection {}

    /** Looks at the database of {@code config}. */
    static Inspection of(StorageConfig config) {
        Database database = Database.of(config);
        if (config.databaseUrl().isEmpty() && !Files.exists(config.dataDir().resolve("milepost.db"))) {
            return new Missing(
                    database.description(), isWritable(config.dataDir().toAbsolutePath()));
        }
        try (HikariDataSource pool = database.open()) {
            return of(database, pool);
        } catch (IOException | SQLException | FlywayException e) {
            return new Unusable(database.description(), "it can't be read");
        } catch (RuntimeException e) {
            return new Unusable(database.description(), "it can't be opened (%s)".formatted(cause(e)));
        }
    }

    private static Inspection of(Database database, HikariDataSource pool) throws SQLException {
        // What the next start will make, and what a newer version has made, is no damage.
        Flyway flyway = Flyway.configure()
                .configuration(Storage.flyway(database, pool).getConfiguration())
                .ignoreMigrationPatterns("*:pending", "*:future")
                .load();
        MigrationInfoService info = flyway.info();
        boolean empty = info.applied().length == 0;
        if (!flyway.validateWithResult().validationSuccessful || (empty && hasTables(flyway, database, pool))) {
            return new Unusable(
                    database.description(), "its tables are not those that any version of Milepost has made");
        }
        long newer = Stream.of(info.applied())
                .filter(migration -> !migration.getState().isResolved())
                .count();
        return new Present(
                database.description(),
                Optional.ofNullable(info.current())
                        .map(MigrationInfo::getVersion)
                        .map(String::valueOf)
                        .orElse(""),
                info.pending().length,
                Math.toIntExact(newer));
    }

    /** Whether there is any but the history's own, which is made before the first migration. */
    private static boolean hasTables(Flyway flyway, Database database, HikariDataSource pool) throws SQLException {
        String history = flyway.getConfiguration().getTable();
        try (Connection connection = pool.getConnection();
                ResultSet tables = connection
                        .getMetaData()
                        .getTables(null, database.schema().orElse(null), "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                if (!tables.getString("TABLE_NAME").equals(history)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static String cause(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName();
    }

    private static boolean isWritable(Path folder) {
        Path there = folder;
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        return there != null && Files.isWritable(there);
    }
}
