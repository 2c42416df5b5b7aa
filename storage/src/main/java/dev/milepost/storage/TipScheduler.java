package dev.milepost.storage;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.milepost.tips.Lane;
import dev.milepost.tips.TipDispatch;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Runs each lane once a minute, on whichever node is free; a lane whose node died goes to another
 * within half a minute. Why lanes and minutes: docs/decisions/0003-tip-dispatch.md.
 */
public final class TipScheduler implements AutoCloseable {

    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private static final int MISSED_HEARTBEATS = 4;

    /** More than a platform's answer takes; what hangs longer is left to the next start, as unknown, so that all else closes in time. */
    private static final Duration LONGEST_STOP = Duration.ofSeconds(3);

    private final Scheduler scheduler;

    TipScheduler(DataSource pool, Database database, TipDispatch dispatch, Clock clock, Duration poll) {
        List<RecurringTask<Void>> tasks = database.lanes().stream()
                .map(lane -> task(lane, new LaneTurn(dispatch.lane(lane), clock, database.turn()), clock))
                .toList();
        SchedulerBuilder builder = Scheduler.create(pool)
                .startTasks(tasks)
                .threads(database.threads())
                .clock(clock::instant)
                .pollingInterval(poll)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(LONGEST_STOP)
                .schedulerName(new SchedulerName.Fixed("milepost-" + UUID.randomUUID()));
        this.scheduler = polling(builder, database).build();
    }

    /** Only PostgreSQL can lock rows and pass over what others have locked. */
    private static SchedulerBuilder polling(SchedulerBuilder builder, Database database) {
        return switch (database) {
            case Database.Postgres p -> builder.pollUsingLockAndFetch(0.5, 1.0);
            case Database.Sqlite s -> builder;
        };
    }

    private static RecurringTask<Void> task(Lane lane, LaneTurn turn, Clock clock) {
        return Tasks.recurring("tips-%d-%d".formatted(lane.from(), lane.to()), new OnTheMinute(turn::wasCutShort))
                // The library's own way of reviving reads the system's clock, where ours may be shifted.
                .onDeadExecution((dead, operations) -> operations.reschedule(dead, clock.instant()))
                .execute((instance, context) -> turn.run(context));
    }

    /** Begins to post tips. */
    public void start() {
        scheduler.start();
    }

    /** Stops, and waits for posts under way, up to three seconds. */
    @Override
    public void close() {
        scheduler.stop();
    }
}
