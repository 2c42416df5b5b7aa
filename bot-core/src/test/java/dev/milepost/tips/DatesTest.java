package dev.milepost.tips;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    /** A Wednesday. */
    private static final LocalDate TODAY = LocalDate.parse("2026-11-25");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "today;                2026-11-25; 2026-11-25",
                "Yesterday;            2026-11-24; 2026-11-24",
                "tomorrow;             2026-11-26; 2026-11-26",
                "day before yesterday; 2026-11-23; 2026-11-23",
                "tuesday;              2026-11-24; 2026-12-01",
                "on Tue;               2026-11-24; 2026-12-01",
                "wed;                  2026-11-25; 2026-11-25",
                "last wednesday;       2026-11-18; 2026-11-18",
                "next wednesday;       2026-12-02; 2026-12-02",
                "coming friday;        2026-11-27; 2026-11-27",
                "until friday;         2026-11-20; 2026-11-27",
                "2026-11-20;           2026-11-20; 2026-11-20",
                "20.11.2026;           2026-11-20; 2026-11-20",
                "20.11.;               2026-11-20; 2027-11-20",
                "20 nov;               2026-11-20; 2027-11-20",
                "20th of November;     2026-11-20; 2027-11-20",
                "Nov 20th, 2026;       2026-11-20; 2026-11-20",
                "1 dec;                2026-12-01; 2026-12-01",
                "11/20/2026;           2026-11-20; 2026-11-20",
                "20/11;                2026-11-20; 2027-11-20",
                "3 days ago;           2026-11-22; 2026-11-22",
                "in 3 days;            2026-11-28; 2026-11-28",
                "2 weeks;              2026-11-11; 2026-12-09",
                "a week;               2026-11-18; 2026-12-02",
            })
    void days_are_read_as_people_write_them(String typed, LocalDate past, LocalDate future) {
        assertThat(Dates.read(typed, TODAY, Dates.Toward.PAST)).isEqualTo(Reading.of(past));
        assertThat(Dates.read(typed, TODAY, Dates.Toward.FUTURE)).isEqualTo(Reading.of(future));
    }

    @ParameterizedTest
    @ValueSource(strings = {"someday", "31 feb", "2026-13-01", "99/99", "5/6/2026", "m", "in 3 days ago", "", "\u202e"})
    void what_is_no_day_is_said_with_what_would_work(String typed) {
        assertThat(Dates.read(typed, TODAY, Dates.Toward.PAST)).isInstanceOf(Reading.Unclear.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-06-01, 2024-02-29, 2028-02-29",
        "2028-02-29, 2028-02-29, 2028-02-29",
        "2097-01-01, 2096-02-29, 2104-02-29"
    })
    void a_leap_day_is_that_of_the_next_year_with_one(LocalDate today, LocalDate past, LocalDate future) {
        assertThat(Dates.read("29 feb", today, Dates.Toward.PAST)).isEqualTo(Reading.of(past));
        assertThat(Dates.read("29.2.", today, Dates.Toward.FUTURE)).isEqualTo(Reading.of(future));
    }

    @Test
    void two_readings_of_a_slash_are_told_apart() {
        for (String typed : List.of("5/6/2026", "12/1/2026", "1/12/2026")) {
            assertThat(Dates.read(typed, TODAY, Dates.Toward.PAST))
                    .isInstanceOfSatisfying(
                            Reading.Unclear.class,
                            u -> assertThat(u.why().plain()).contains(typed, "2026-11-20"));
        }
    }
}
