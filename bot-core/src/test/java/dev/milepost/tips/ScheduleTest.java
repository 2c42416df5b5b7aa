package dev.milepost.tips;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {

    private static Schedule daily(String time, String zone) {
        return new Schedule(LocalTime.parse(time), ZoneId.of(zone), Days.DAILY);
    }

    @Test
    void a_slot_comes_strictly_after_the_instant_asked_for() {
        Schedule nine = daily("09:00", "Europe/Berlin");

        assertThat(nine.after(Instant.parse("2026-11-24T07:59:59Z")))
                .isEqualTo(new Slot(LocalDate.parse("2026-11-24"), Instant.parse("2026-11-24T08:00:00Z")));
        assertThat(nine.after(Instant.parse("2026-11-24T08:00:00Z")).date()).isEqualTo("2026-11-25");
    }

    @Test
    void only_the_days_asked_for_have_a_slot() {
        Schedule weekends =
                new Schedule(LocalTime.NOON, ZoneId.of("UTC"), Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));

        assertThat(weekends.after(Instant.parse("2026-11-24T00:00:00Z")).date()).isEqualTo("2026-11-28");
        assertThat(weekends.on(LocalDate.parse("2026-11-27"))).isEmpty();
    }

    /** Gaps: the next instant that the local clock shows. Overlaps: the first of the two. */
    @ParameterizedTest(name = "{0} {1} on {2} is due at {3}")
    @CsvSource({
        "Europe/Berlin,       02:30, 2026-03-29, 2026-03-29T01:00:00Z",
        "Europe/Berlin,       01:59, 2026-03-29, 2026-03-29T00:59:00Z",
        "Europe/Berlin,       03:00, 2026-03-29, 2026-03-29T01:00:00Z",
        "Europe/Berlin,       02:30, 2026-10-25, 2026-10-25T00:30:00Z",
        "Europe/Berlin,       03:00, 2026-10-25, 2026-10-25T02:00:00Z",
        "America/New_York,    02:15, 2026-03-08, 2026-03-08T07:00:00Z",
        "America/New_York,    01:15, 2026-11-01, 2026-11-01T05:15:00Z",
        "America/New_York,    02:00, 2026-11-01, 2026-11-01T07:00:00Z",
        "Australia/Lord_Howe, 02:10, 2026-10-04, 2026-10-03T15:30:00Z",
        "Australia/Lord_Howe, 02:45, 2026-10-04, 2026-10-03T15:45:00Z",
        "Australia/Lord_Howe, 01:45, 2026-04-05, 2026-04-04T14:45:00Z",
        "Australia/Lord_Howe, 02:00, 2026-04-05, 2026-04-04T15:30:00Z",
        "Africa/Casablanca,   02:30, 2026-03-22, 2026-03-22T02:00:00Z",
        "Africa/Cairo,        00:20, 2026-04-24, 2026-04-23T22:00:00Z",
    })
    void a_clock_change_neither_loses_a_day_nor_repeats_it(String zone, String time, String date, String due) {
        assertThat(daily(time, zone).on(LocalDate.parse(date)))
                .contains(new Slot(LocalDate.parse(date), Instant.parse(due)));
    }

    @ParameterizedTest
    @CsvSource({"Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "America/Nuuk"})
    void walking_by_instant_or_by_slot_meets_each_day_of_a_year_once(String zone) {
        for (String time : List.of("00:00", "01:30", "02:10", "02:30", "09:00", "23:45")) {
            Schedule schedule = daily(time, zone);
            List<LocalDate> met = new ArrayList<>();
            Slot slot = schedule.after(Instant.parse("2025-12-31T23:59:59Z"));
            LocalDate first = slot.date();
            while (met.size() < 365) {
                met.add(slot.date());
                Slot next = schedule.after(slot.due());
                assertThat(schedule.after(slot)).isEqualTo(next);
                slot = next;
            }
            assertThat(met).isEqualTo(first.datesUntil(first.plusDays(365)).toList());
        }
    }

    @Test
    void a_day_that_a_zone_left_out_has_no_slot() {
        Schedule apia = daily("09:00", "Pacific/Apia");

        assertThat(apia.on(LocalDate.parse("2011-12-30"))).isEmpty();
        assertThat(apia.after(apia.on(LocalDate.parse("2011-12-29")).orElseThrow())
                        .date())
                .isEqualTo("2011-12-31");
    }
}
