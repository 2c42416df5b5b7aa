package dev.milepost.discord;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Spaces requests out, so that Discord never has to say that they are too many: never more than its limit within any
 * second, also where many waited for a machine that was busy. They go in the order in which they came.
 */
final class Pace {

    /** What Discord takes from a bot in a second, unless it has agreed to more. */
    static final int DISCORDS = 50;

    /** A little room for what else the bot asks of Discord, and for what is held up on its way. */
    static final int ROOM = 1;

    /** By so much it catches up on turns that a busy machine let pass. */
    private static final Duration CATCH_UP = Duration.ofMillis(250);

    private static final Duration SECOND = Duration.ofSeconds(1);

    /** Longer than the second that Discord looks at, for what takes one request longer to get there than another. */
    private static final Duration LOOKED_AT = Duration.ofMillis(1_025);

    private final Clock clock;
    private final int most;
    private final Duration gap;
    private final Deque<Instant> lately = new ArrayDeque<>();
    private final ReentrantLock queue = new ReentrantLock(true);
    private Instant turn = Instant.EPOCH;

    /**
     * @param clock the time as Discord has it, never a shifted one
     * @param limit requests that Discord takes in a second
     */
    Pace(Clock clock, int limit) {
        this.clock = clock;
        this.most = Math.max(1, limit - ROOM);
        this.gap = SECOND.dividedBy(most);
    }

    /** The time as Discord has it. */
    Instant now() {
        return clock.instant();
    }

    /** Waits for the next turn and takes it. @return false where the thread was asked to end */
    boolean await() {
        try {
            queue.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        try {
            for (Duration wait = take(); !wait.isZero(); wait = take()) {
                if (!Pause.of(wait)) {
                    return false;
                }
            }
            return true;
        } finally {
            queue.unlock();
        }
    }

    /** Takes a turn now where there is one. @return zero then, else how long to wait before asking again */
    synchronized Duration take() {
        Instant now = clock.instant();
        // What lies ahead comes from a clock that was set back.
        while (!lately.isEmpty()
                && (lately.getLast().isAfter(now)
                        || !lately.getFirst().plus(LOOKED_AT).isAfter(now))) {
            lately.removeFirst();
        }
        Instant earliest = now.minus(CATCH_UP);
        if (turn.isBefore(earliest) || turn.isAfter(now.plus(SECOND))) {
            turn = turn.isBefore(earliest) && !lately.isEmpty() ? earliest : now;
        }
        Instant room = lately.size() < most ? now : lately.getFirst().plus(LOOKED_AT);
        Instant next = turn.isAfter(room) ? turn : room;
        if (next.isAfter(now)) {
            return Duration.between(now, next);
        }
        lately.addLast(now);
        turn = turn.plus(gap);
        return Duration.ZERO;
    }
}
