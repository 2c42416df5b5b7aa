package dev.milepost.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.milepost.chat.OnceStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers for ten minutes what has been taken on, so that what Slack delivers again, or anybody
 * replays, has no second effect. Bounded: the oldest go first.
 */
final class SeenOnce {

    /** Slack's last retry comes after five minutes, and a signature is good for five. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    private static final int MOST = 100_000;

    private final Logger log = LoggerFactory.getLogger(SeenOnce.class);
    private final Cache<String, Boolean> seen;
    private final Optional<OnceStore> shared;
    private final Clock clock;
    private final AtomicReference<Instant> nextTidy = new AtomicReference<>(Instant.MIN);

    /** Remembers in {@code shared}, too, where there are other nodes to agree with. */
    SeenOnce(Clock clock, Optional<OnceStore> shared) {
        this.clock = clock;
        this.shared = shared;
        this.seen = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(KEPT)
                .ticker(new ClockTicker(clock))
                .build();
    }

    /** Takes {@code key} on; whether it is the first time, here. An empty key is always new. */
    boolean first(String key) {
        return key.isEmpty() || seen.asMap().putIfAbsent(key, true) == null;
    }

    /**
     * The same among all nodes. It may wait for the database, so it comes after the acknowledgement. A database that
     * is away costs a doubled answer at worst, and no answer is lost to it.
     */
    boolean firstAnywhere(String key) {
        if (key.isEmpty() || shared.isEmpty()) {
            return true;
        }
        try {
            Instant now = clock.instant();
            tidy(now);
            return shared.get().first("slack/" + Digests.sha256(key), now, now.plus(KEPT));
        } catch (RuntimeException e) {
            log.warn("It can't be seen whether another node has answered already: {}", e.toString());
            return true;
        }
    }

    /** What has run out goes once in a while, so that the table stays as small as the window is short. */
    private void tidy(Instant now) {
        Instant due = nextTidy.get();
        if (!now.isBefore(due) && nextTidy.compareAndSet(due, now.plus(KEPT)) && shared.isPresent()) {
            shared.get().forgetBefore(now);
        }
    }

    /** Lets {@code key} come again, since nothing came of it. */
    void forget(String key) {
        seen.invalidate(key);
    }
}
