package dev.milepost.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.bolt.response.Response;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Remembers for two minutes what was answered in an acknowledgement. A request that comes again may do so because that
 * never arrived, and then its answer is nowhere else. Bounded by what it takes; what was dropped is acknowledged without
 * words.
 */
final class RecentAcks {

    private static final Duration KEPT = Duration.ofMinutes(2);

    /** Characters of keys and answers, a byte each as a rule. */
    static final int MOST = 4_000_000;

    private final Cache<String, String> bodies;

    RecentAcks(Clock clock) {
        this.bodies = Caffeine.newBuilder()
                .maximumWeight(MOST)
                .weigher((String key, String body) -> key.length() + body.length())
                .expireAfterWrite(KEPT)
                .ticker(new ClockTicker(clock))
                .build();
    }

    /** Remembers {@code acknowledgement}, and gives it back. */
    Response keep(String key, Response acknowledgement) {
        @Nullable String body = acknowledgement.getBody();
        if (!key.isEmpty() && body != null && !body.isEmpty()) {
            bodies.put(key, body);
        }
        return acknowledgement;
    }

    /** The same once more, or an empty one. */
    Response again(String key) {
        @Nullable String body = bodies.getIfPresent(key);
        return body == null ? Response.ok() : Acks.json(body);
    }
}
