package dev.milepost.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Remembers for ten minutes what has been taken on, so that what Slack delivers again, or anybody
 * replays, has no second effect. Bounded: the oldest go first.
 */
final class SeenOnce {

    /** Slack's last retry comes after five minutes, and a signature is good for five. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    private static final int MOST = 100_000;

    private final Cache<String, Boolean> seen;

    SeenOnce(Clock clock) {
        this.seen = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(KEPT)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /** Takes {@code key} on; whether it is the first time. An empty key is always new. */
    boolean first(String key) {
        return key.isEmpty() || seen.asMap().putIfAbsent(key, true) == null;
    }

    /** Lets {@code key} come again, since nothing came of it. */
    void forget(String key) {
        seen.invalidate(key);
    }
}
