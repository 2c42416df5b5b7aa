package dev.milepost.discord;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Spaces requests out, so that Discord never has to say that they are too many: it takes 50 a second
 * from a bot. Many that want to go at once go one after another.
 */
final class Pace {

    /** 48 a second: a little room for what else the bot asks of Discord. */
    static final Duration GAP = Duration.ofSeconds(1).dividedBy(48);

    /** Nobody waits longer; a longer wait would come from a clock that was set back. */
    private static final Duration MOST = Duration.ofSeconds(30);

    private final Clock clock;
    private Instant next = Instant.EPOCH;

    Pace(Clock clock) {
        this.clock = clock;
    }

    /** Takes the next turn. @return how long it is until then */
    synchronized Duration take() {
        Instant now = clock.instant();
        boolean free = next.isBefore(now) || next.isAfter(now.plus(MOST));
        Instant turn = free ? now : next;
        next = turn.plus(GAP);
        return Duration.between(now, turn);
    }
}
