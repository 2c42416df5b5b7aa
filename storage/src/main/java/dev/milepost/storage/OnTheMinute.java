package dev.milepost.storage;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.BooleanSupplier;

/**
 * Once when a node starts, since much may be due by then; from then on at the beginning of each minute, since people
 * subscribe to the minute: more often finds nothing, and each run is written.
 */
final class OnTheMinute implements Schedule {

    private final BooleanSupplier unfinished;

    /** @param unfinished whether the run that has just ended left something for another one, that is to come at once */
    OnTheMinute(BooleanSupplier unfinished) {
        this.unfinished = unfinished;
    }

    @Override
    public Instant getNextExecutionTime(ExecutionComplete done) {
        return unfinished.getAsBoolean() ? done.getTimeDone() : after(done.getTimeDone());
    }

    @Override
    public Instant getInitialExecutionTime(Instant now) {
        return now;
    }

    private static Instant after(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
    }

    /** Then a run that stands further off, as after a change of the clock, is brought forward at start. */
    @Override
    public boolean isDeterministic() {
        return true;
    }
}
