package dev.milepost.slack;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Erases workspaces that had the app by an organisation which has left. They are looked for from time to time as well: Slack
 * tells of a departure once, and whoever heard of it may have ended before it came to them.
 */
final class Orphans implements AutoCloseable {

    private final Logger log = LoggerFactory.getLogger(Orphans.class);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Installations installations;
    private final Duration period;

    Orphans(Installations installations, Duration period) {
        this.installations = installations;
        this.period = period;
    }

    void start() {
        Thread.ofVirtual().name("slack-orphans").start(this::run);
    }

    @Override
    public void close() {
        closed.countDown();
    }

    private void run() {
        try {
            do {
                erase();
            } while (!closed.await(period.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes a look at every row, which may take longer than Slack waits. */
    void erase() {
        try {
            installations.eraseOrphans();
        } catch (RuntimeException e) {
            log.warn("Workspaces whose organisation has left can't be looked for now; trying again later", e);
        }
    }
}
