package dev.milepost.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Erases what has been kept for long enough: soon after the start, and then once a day. Nodes that share a database each
 * do it; whoever comes second finds nothing left.
 */
final class Forgetting implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);

    /** Not while the program starts, which has more urgent things to do. */
    private static final Duration SOON = Duration.ofSeconds(10);

    /**
     * Something that is stored for a time.
     *
     * @param name as in {@code retention.…}
     * @param period how long it is kept
     * @param forgetBefore erases what is older than the time it is given
     */
    record Retained(String name, Duration period, Consumer<Instant> forgetBefore) {}

    private final List<Retained> all;
    private final Clock clock;
    private final CountDownLatch closed = new CountDownLatch(1);

    private Forgetting(List<Retained> all, Clock clock) {
        this.all = List.copyOf(all);
        this.clock = clock;
    }

    /** Begins to forget, on a thread of its own. */
    static Forgetting daily(List<Retained> all, Clock clock) {
        return every(Duration.ofDays(1), all, clock);
    }

    static Forgetting every(Duration time, List<Retained> all, Clock clock) {
        return every(time.compareTo(SOON) < 0 ? time : SOON, time, all, clock);
    }

    static Forgetting every(Duration first, Duration time, List<Retained> all, Clock clock) {
        Forgetting forgetting = new Forgetting(all, clock);
        Thread.ofVirtual().name("forgetting").start(() -> forgetting.run(first, time));
        return forgetting;
    }

    private void run(Duration first, Duration time) {
        try {
            for (Duration wait = first; !closed.await(wait.toMillis(), TimeUnit.MILLISECONDS); wait = time) {
                forget(clock.instant());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What can't be erased now is the next time; the rest doesn't wait for it. */
    private void forget(Instant now) {
        for (Retained each : all) {
            try {
                each.forgetBefore().accept(now.minus(each.period()));
            } catch (RuntimeException e) {
                LOG.warn("Old {} can't be erased now; trying again later", each.name(), e);
            }
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
