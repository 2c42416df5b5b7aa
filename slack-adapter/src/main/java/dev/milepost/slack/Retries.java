package dev.milepost.slack;

import java.time.Duration;

/**
 * How soon what failed is tried again: after {@code first}, then twice as long each time, up to {@code longest}.
 */
record Retries(Duration first, Duration longest) {

    /** One second to half a minute. */
    static final Retries DEFAULT = new Retries(Duration.ofSeconds(1), Duration.ofSeconds(32));

    /** The wait after as many failures in a row, and not before Slack asks for it. */
    Duration after(int failures, Duration retryAfter) {
        Duration wait = after(failures);
        return wait.compareTo(retryAfter) < 0 ? retryAfter : wait;
    }

    /** The wait after as many failures in a row. */
    Duration after(int failures) {
        Duration wait = first.multipliedBy(1L << Math.clamp(failures - 1, 0, 20));
        return wait.compareTo(longest) > 0 ? longest : wait;
    }
}
