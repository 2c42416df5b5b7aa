package dev.milepost.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Does something once a condition holds. Looks often enough that nobody notices a wait, and stops when it is closed. */
final class Watch implements AutoCloseable {

    private static final long LOOK_MS = 20;

    private final CountDownLatch closed = new CountDownLatch(1);

    private Watch() {}

    /** Runs {@code then} on a thread of its own, once, as soon as {@code condition} holds. */
    static Watch until(BooleanSupplier condition, Runnable then) {
        Watch watch = new Watch();
        Thread.ofVirtual().name("watch").start(() -> watch.run(condition, then));
        return watch;
    }

    private void run(BooleanSupplier condition, Runnable then) {
        try {
            while (!condition.getAsBoolean()) {
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

    @Override
    public void close() {
        closed.countDown();
    }
}
