package dev.milepost.tips;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One day's turn of a schedule.
 *
 * @param date the day in the schedule's zone; it, not the instant, names the slot
 * @param due when the tip is to be posted
 */
public record Slot(LocalDate date, Instant due) {}
