package dev.milepost.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Copies a SQLite database as it is at one moment, while others may write to it. */
public final class Backup {

    private static final long LOOK_SECONDS = 2;

    private Backup() {}

    /** How a backup ended. */
    public sealed interface Result {

        /** The copy is whole. */
        record Done(long bytes) implements Result {}

        /** There is nothing to copy yet. */
        record NoDatabase(Path file) implements Result {}

        /** A server keeps it, and has its own tool for that. */
        record OnServer(String description) implements Result {}

        /** Something of that name is there already; it is left alone. */
        record Taken() implements Result {}

        /** It can't be read, or the copy can't be written. */
        record Failed(String why) implements Result {}
    }

    /**
     * Writes a copy to {@code target}, which isn't there yet.
     *
     * @param progress hears now and again how many hundredths are written
     */
    public static Result to(StorageConfig config, Path target, Consumer<Integer> progress) {
        if (config.databaseUrl().isPresent()) {
            return new Result.OnServer(Database.of(config).description());
        }
        Path source = config.dataDir().resolve("milepost.db").toAbsolutePath();
        if (!Files.exists(source)) {
            return new Result.NoDatabase(source);
        }
        if (Files.exists(target)) {
            return new Result.Taken();
        }
        CountDownLatch done = new CountDownLatch(1);
        Thread.ofVirtual().name("progress").start(() -> watch(source, target, done, progress));
        try {
            copy(source, target);
            return new Result.Done(Files.size(target));
        } catch (SQLException | IOException e) {
            return new Result.Failed(withoutHalfOfIt(target, e));
        } finally {
            done.countDown();
        }
    }

    /** Half a copy looks like a whole one, and would be in the way of the next try. @return what went wrong */
    private static String withoutHalfOfIt(Path target, Exception why) {
        try {
            Files.deleteIfExists(target);
            return String.valueOf(why.getMessage());
        } catch (IOException e) {
            return "%s; what is at %s is no whole copy, delete it".formatted(why.getMessage(), target);
        }
    }

    /** A read transaction sees one moment, and in WAL mode holds up no writer. */
    private static void copy(Path source, Path target) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + source);
                PreparedStatement vacuum = connection.prepareStatement("vacuum into ?")) {
            vacuum.setString(1, target.toAbsolutePath().toString());
            vacuum.execute();
        }
    }

    private static void watch(Path source, Path target, CountDownLatch done, Consumer<Integer> progress) {
        try {
            while (!done.await(LOOK_SECONDS, TimeUnit.SECONDS)) {
                if (Files.exists(target)) {
                    progress.accept((int) Math.min(99, Files.size(target) * 100 / Math.max(1, Files.size(source))));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException gone) {
            // It is only told how far it is.
        }
    }
}
