package dev.milepost.tips;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import java.util.Set;

/**
 * At what local time, where, and on which days.
 *
 * @param time to the minute
 * @param zone whose rules say when that is
 * @param days at least one
 */
public record Schedule(LocalTime time, ZoneId zone, Set<DayOfWeek> days) {

    /** Enough to pass over a week and a day that a zone left out of its calendar. */
    private static final int DAYS_AHEAD = 16;

    public Schedule {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("a schedule without days");
        }
        days = Set.copyOf(days);
    }

    /** The first slot that is due later than {@code instant}. */
    public Slot after(Instant instant) {
        // A slot in a gap may be due on the day after its own, so the day before counts, too.
        LocalDate date = instant.atZone(zone).toLocalDate().minusDays(1);
        for (int i = 0; i < DAYS_AHEAD; i++, date = date.plusDays(1)) {
            Optional<Slot> slot = on(date).filter(s -> s.due().isAfter(instant));
            if (slot.isPresent()) {
                return slot.get();
            }
        }
        throw new IllegalStateException("no day of " + days + " near " + date + " in " + zone);
    }

    /** The slot after this one. */
    public Slot after(Slot slot) {
        LocalDate date = slot.date().plusDays(1);
        for (int i = 0; i < DAYS_AHEAD; i++, date = date.plusDays(1)) {
            Optional<Slot> next = on(date);
            if (next.isPresent()) {
                return next.get();
            }
        }
        throw new IllegalStateException("no day of " + days + " after " + slot.date() + " in " + zone);
    }

    /**
     * The slot of a day, if it has one: a local time that the clocks skip is due at the next valid
     * instant, one that they repeat is due the first time.
     */
    public Optional<Slot> on(LocalDate date) {
        if (!days.contains(date.getDayOfWeek())) {
            return Optional.empty();
        }
        LocalDateTime local = date.atTime(time);
        ZoneOffsetTransition transition = zone.getRules().getTransition(local);
        if (transition == null || transition.isOverlap()) {
            return Optional.of(new Slot(date, local.atZone(zone).toInstant()));
        }
        return skipsAllOf(date, transition) ? Optional.empty() : Optional.of(new Slot(date, transition.getInstant()));
    }

    /** Zones that moved across the date line have left out a whole day. */
    private static boolean skipsAllOf(LocalDate date, ZoneOffsetTransition gap) {
        return !gap.getDateTimeBefore().isAfter(date.atStartOfDay())
                && !gap.getDateTimeAfter().isBefore(date.plusDays(1).atStartOfDay());
    }
}
