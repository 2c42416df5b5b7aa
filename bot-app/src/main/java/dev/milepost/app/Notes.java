package dev.milepost.app;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Writes down, one after the other, what nobody waits for. Where more comes than the database takes, the rest is
 * dropped: it is counts, and must not fill the memory.
 */
final class Notes implements Executor, AutoCloseable {

    private static final int MOST_WAITING = 10_000;

    /** More than the last ones take; a database that hangs must not hold up all that closes after this. */
    private static final Duration LAST_ONES = Duration.ofSeconds(2);

    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            0,
            1,
            1,
            TimeUnit.MINUTES,
            new LinkedBlockingQueue<>(MOST_WAITING),
            Thread.ofVirtual().name("notes").factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    @Override
    public void execute(Runnable note) {
        thread.execute(note);
    }

    /** Writes down what has come so far. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LAST_ONES.toMillis(), TimeUnit.MILLISECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
