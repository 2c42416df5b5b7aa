package dev.milepost.slack;

import java.time.Duration;

/**
 * How soon what failed is tried again: after {@code first}, then twice as long each time, up to {@code longest}.
 */
record Retries(Duration first, Duration longest) {

    /** One second to half a minute. */
    static final Retries DEFAULT = new Retries(Duration.ofSeconds(1), Duration.ofSeconds(32));

    /** A proxy in Slack's place may ask for a day, and would keep the app away for as long. */
    private static final Duration MOST_ASKED = Duration.ofMinutes(5);

    /** The wait after as many failures in a row, and not before Slack asks for it. */
    Duration after(int failures, Duration retryAfter) {
        Duration wait = after(failures);
        Duration asked = retryAfter.compareTo(MOST_ASKED) > 0 ? MOST_ASKED : retryAfter;
        return wait.compareTo(asked) < 0 ? asked : wait;
    }

    /** The wait after as many failures in a row. */
    Duration after(int failures) {
        Duration wait = first.multipliedBy(1L << Math.clamp(failures - 1, 0, 20));
        return wait.compareTo(longest) > 0 ? longest : wait;
    }
}
