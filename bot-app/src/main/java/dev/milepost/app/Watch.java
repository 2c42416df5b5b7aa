package dev.milepost.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something once a condition holds. Looks often enough that nobody notices a wait, and stops when it is closed. */
final class Watch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private static final long LOOK_MS = 20;

    private final CountDownLatch closed = new CountDownLatch(1);
    private boolean said;

    private Watch() {}

    /** Runs {@code then} on a thread of its own, once, as soon as {@code condition} holds. */
    static Watch until(BooleanSupplier condition, Runnable then) {
        Watch watch = new Watch();
        Thread.ofVirtual().name("watch").start(() -> watch.run(condition, then));
        return watch;
    }

    private void run(BooleanSupplier condition, Runnable then) {
        try {
            while (!holds(condition)) {
                if (closed.await(LOOK_MS, TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        then.run();
    }

    /** Something that can't be told doesn't hold yet; this thread is the only one that will look again. */
    private boolean holds(BooleanSupplier condition) {
        try {
            return condition.getAsBoolean();
        } catch (RuntimeException e) {
            if (!said) {
                LOG.warn("It can't be told whether what is waited for is there; looking again until it can", e);
                said = true;
            }
            return false;
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
