package dev.milepost.tips;

import dev.milepost.tips.DeliveryState.Skip;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a subscription posts at present, and on which days not.
 *
 * @param pause whether its days pass without a tip until somebody resumes it
 * @param failures posts in a row that failed for good
 * @param leftOut single days without a tip
 * @param snoozedUntil the day on which it posts again, if it is snoozed
 */
public record Standing(Pause pause, int failures, Set<LocalDate> leftOut, Optional<LocalDate> snoozedUntil) {

    /** As a subscription begins. */
    public static final Standing RUNNING = new Standing(Pause.NONE, 0, Set.of(), Optional.empty());

    /** More than a year of single days would be a schedule. */
    static final int MOST_LEFT_OUT = 60;

    /** Who paused it. */
    public enum Pause {
        NONE,
        BY_ADMIN,
        BY_FAILURES
    }

    public Standing {
        leftOut = Set.copyOf(leftOut);
    }

    /** Why there is no tip on {@code date}, if there is none. */
    Optional<Skip> skips(LocalDate date) {
        if (pause != Pause.NONE) {
            return Optional.of(pause == Pause.BY_ADMIN ? Skip.PAUSED : Skip.FAILING);
        }
        if (leftOut.contains(date)) {
            return Optional.of(Skip.DATE);
        }
        return snoozedUntil.filter(date::isBefore).map(until -> Skip.SNOOZED);
    }

    /** Paused, or running again; running again forgets failures and ends a snooze. */
    Standing with(Pause now) {
        return now == Pause.NONE
                ? new Standing(now, 0, leftOut, Optional.empty())
                : new Standing(now, failures, leftOut, snoozedUntil);
    }

    Standing withFailures(int count) {
        return new Standing(pause, count, leftOut, snoozedUntil);
    }

    /** Without a tip on {@code date}, too; days before {@code today} are forgotten. */
    Standing without(LocalDate date, LocalDate today) {
        return new Standing(
                pause,
                failures,
                Stream.concat(leftOut.stream(), Stream.of(date))
                        .filter(d -> !d.isBefore(today))
                        .collect(Collectors.toSet()),
                snoozedUntil);
    }

    /** With a tip on {@code date} after all. */
    Standing including(LocalDate date) {
        return new Standing(
                pause,
                failures,
                leftOut.stream().filter(d -> !d.equals(date)).collect(Collectors.toSet()),
                snoozedUntil);
    }

    Standing snoozed(LocalDate until) {
        return new Standing(pause, failures, leftOut, Optional.of(until));
    }
}
