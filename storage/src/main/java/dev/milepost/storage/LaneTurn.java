package dev.milepost.storage;

import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import dev.milepost.tips.TipLane;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * A node's turn at a lane. Where lanes are more than a node works off at once, a turn ends after a while, though there may
 * be more: so lanes take turns and nodes share them, whoever was there first.
 */
final class LaneTurn {

    private final TipLane lane;
    private final Clock clock;
    private final Duration longest;
    private volatile boolean cutShort;

    LaneTurn(TipLane lane, Clock clock, Duration longest) {
        this.lane = lane;
        this.clock = clock;
        this.longest = longest;
    }

    void run(ExecutionContext context) {
        Instant end = clock.instant().plus(longest);
        cutShort = false;
        try {
            lane.run(() -> {
                cutShort = clock.instant().isAfter(end);
                return cutShort || context.getSchedulerState().isShuttingDown();
            });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the last turn ended with something left to do. */
    boolean wasCutShort() {
        return cutShort;
    }
}
