package dev.milepost.chat;

import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/** How often, and how long in all, posts have waited for what their platform takes in a time. Thread-safe. */
public final class PostingWaits {

    private final LongAdder times = new LongAdder();
    private final LongAdder millis = new LongAdder();

    /** A post waits; nothing is counted where it may go at once. */
    public void add(Duration wait) {
        if (wait.toMillis() > 0) {
            times.increment();
            millis.add(wait.toMillis());
        }
    }

    public long times() {
        return times.sum();
    }

    public Duration total() {
        return Duration.ofMillis(millis.sum());
    }
}
