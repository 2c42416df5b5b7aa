package dev.milepost.slack;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.util.concurrent.TimeUnit;

/** A cache's time by a clock, which tests set. */
record ClockTicker(Clock clock) implements Ticker {

    @Override
    public long read() {
        return TimeUnit.MILLISECONDS.toNanos(clock.millis());
    }
}
