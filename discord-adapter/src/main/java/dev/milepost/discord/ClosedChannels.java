package dev.milepost.discord;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Channels where Discord lately refused a message: they are left alone for a while. Discord counts
 * refusals, and bars an address that collects ten thousand in ten minutes.
 */
final class ClosedChannels {

    private static final Duration LEFT_ALONE = Duration.ofMinutes(10);
    private static final int MANY = 10_000;

    private final Clock clock;
    private final Map<String, Instant> until = new ConcurrentHashMap<>();

    ClosedChannels(Clock clock) {
        this.clock = clock;
    }

    void refused(String channel) {
        Instant now = clock.instant();
        if (until.size() >= MANY) {
            until.values().removeIf(now::isAfter);
        }
        until.put(channel, now.plus(LEFT_ALONE));
    }

    boolean isClosed(String channel) {
        Instant end = until.get(channel);
        return end != null && clock.instant().isBefore(end);
    }
}
