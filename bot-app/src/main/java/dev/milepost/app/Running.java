package dev.milepost.app;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the running program has opened, closed in reverse order: first what takes work in, last what remembers. */
final class Running implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Running.class);

    /** How long what is under way may take to finish. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private record Part(String name, AutoCloseable thing) {}

    private final Deque<Part> parts = new ArrayDeque<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Duration patience;

    Running() {
        this(PATIENCE);
    }

    Running(Duration patience) {
        this.patience = patience;
    }

    /** Takes {@code thing} in and gives it back. */
    <T extends AutoCloseable> T add(String name, T thing) {
        synchronized (parts) {
            parts.push(new Part(name, thing));
        }
        return thing;
    }

    /** Waits until everything is closed. */
    void await() throws InterruptedException {
        closed.await();
    }

    /** Closes all, within {@link #PATIENCE}; a second call waits for the first. */
    @Override
    public void close() {
        finish();
    }

    /** @return whether all is closed */
    private boolean finish() {
        boolean finished = false;
        Thread closing = Thread.ofVirtual().name("closing").start(this::closeAll);
        try {
            finished = closing.join(patience);
            if (!finished) {
                LOG.warn("Not everything was finished within {} s; leaving it", patience.toSeconds());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        closed.countDown();
        return finished;
    }

    /** Closes all, and says so once it has: a start that failed has nothing to say of it. */
    void stop() {
        LOG.info("Stopping: no more is taken in, and what is under way is finished");
        if (finish()) {
            LOG.info("Stopped");
        }
    }

    private synchronized void closeAll() {
        for (Part part = next(); part != null; part = next()) {
            try {
                part.thing().close();
            } catch (Exception e) {
                LOG.warn("{} didn't close cleanly", part.name(), e);
            }
        }
    }

    private @org.jspecify.annotations.Nullable Part next() {
        synchronized (parts) {
            return parts.poll();
        }
    }
}
