package dev.milepost.discord;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits before another try. */
final class Pause {

    private Pause() {}

    /** The wait doubles with each try, from {@code first} to {@code most}. */
    static Duration before(int tries, Duration first, Duration most) {
        Duration wait = first.multipliedBy(1L << Math.min(tries, 20));
        return wait.compareTo(most) < 0 ? wait : most;
    }

    /** Returns whether all of {@code wait} went by; false where the thread was asked to end. */
    static boolean of(Duration wait) {
        return !endedWithin(new CountDownLatch(1), wait)
                && !Thread.currentThread().isInterrupted();
    }

    /** Returns whether {@code end} came within {@code wait}. */
    static boolean endedWithin(CountDownLatch end, Duration wait) {
        try {
            return end.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
