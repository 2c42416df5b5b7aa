package dev.milepost.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

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
     */
    record Present(String description, String version, int pending) implements Inspection {}

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
            Flyway flyway = Storage.flyway(database, pool);
            if (!flyway.validateWithResult().validationSuccessful) {
                return new Unusable(
                        database.description(), "its tables are not those that any version of Milepost has made");
            }
            var info = flyway.info();
            return new Present(
                    database.description(),
                    info.current() == null ? "" : info.current().getVersion().toString(),
                    info.pending().length);
        } catch (IOException | FlywayException e) {
            return new Unusable(database.description(), "it can't be read");
        } catch (RuntimeException e) {
            return new Unusable(database.description(), "it can't be opened (%s)".formatted(cause(e)));
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
