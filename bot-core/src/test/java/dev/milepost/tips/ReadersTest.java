package dev.milepost.tips;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.command.Suggestion;
import dev.milepost.testing.SettableClock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadersTest {

    private static <T> T understood(Reading<T> reading) {
        assertThat(reading).isInstanceOf(Reading.Understood.class);
        return ((Reading.Understood<T>) reading).value();
    }

    private static String unclear(Reading<?> reading) {
        assertThat(reading).isInstanceOf(Reading.Unclear.class);
        return ((Reading.Unclear<?>) reading).why().plain();
    }

    @ParameterizedTest
    @CsvSource({
        "9, 09:00",
        "9am, 09:00",
        "09:00, 09:00",
        "21:30, 21:30",
        "9 pm, 21:00",
        "12am, 00:00",
        "12pm, 12:00",
        "9:15 P.M., 21:15",
        "9:59 pm, 21:59",
        "21.30, 21:30",
        "21h30, 21:30",
        "9h, 09:00",
        "0900, 09:00",
        "noon, 12:00",
        "Midnight, 00:00",
        "0, 00:00",
        "23:59, 23:59",
        "12:59am, 00:59",
        "12pm, 12:00"
    })
    void times_are_read_as_people_write_them(String typed, String time) {
        assertThat(understood(TimeOfDay.read(typed))).isEqualTo(LocalTime.parse(time));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "25:00", "9:75", "13pm", "0am", "24:00", "24:30", "23:60", "11:60pm", "soon", "", "9:5", "-1", "９"
            })
    void what_no_clock_shows_is_answered_with_what_would_work(String typed) {
        assertThat(unclear(TimeOfDay.read(typed))).containsAnyOf("09:00", "00:00");
    }

    @Test
    void the_end_of_a_day_is_the_next_ones_beginning_and_later_there_is_nothing() {
        assertThat(unclear(TimeOfDay.read("24:00"))).contains("00:00", "23:59");
        assertThat(unclear(TimeOfDay.read("24:30"))).contains("No clock shows “24:30”");
        assertThat(unclear(TimeOfDay.read("7:00pm and more"))).doesNotContain("23:59");
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, Europe/Berlin",
        "europe/berlin, Europe/Berlin",
        "Berlin, Europe/Berlin",
        "new york, America/New_York",
        "NEWYORK, America/New_York",
        "New_York, America/New_York",
        "São Paulo, America/Sao_Paulo",
        "sao paulo, America/Sao_Paulo",
        "san francisco, America/Los_Angeles",
        "Munich, Europe/Berlin",
        "münchen, Europe/Berlin",
        "india, Asia/Kolkata",
        "Lord Howe, Australia/Lord_Howe",
        "utc, UTC",
        "Istanbul, Europe/Istanbul",
        "JST, Asia/Tokyo",
        "UK, Europe/London",
        "Etc/UTC, Etc/UTC",
        "us/eastern, US/Eastern",
        "EST5EDT, EST5EDT",
        "etc/gmt+5, Etc/GMT+5"
    })
    void zones_are_read_by_id_city_and_word(String typed, String zone) {
        assertThat(understood(Zones.read(typed))).isEqualTo(ZoneId.of(zone));
    }

    @Test
    void every_id_of_the_zone_database_is_understood_typed_in_full() {
        assertThat(ZoneId.getAvailableZoneIds())
                .filteredOn(id -> id.contains("/") && !id.startsWith("SystemV/"))
                .hasSizeGreaterThan(500)
                .allSatisfy(id -> assertThat(understood(Zones.read(id.toLowerCase(Locale.ROOT)))
                                .getRules())
                        .isEqualTo(ZoneId.of(id).getRules()));
        assertThat(ZoneId.getAvailableZoneIds())
                .filteredOn(id -> !id.contains("/"))
                .allMatch(Zones::knows);
    }

    @ParameterizedTest
    @CsvSource({
        "CET, Europe/Berlin", "cest, Africa/Algiers", "EST, America/New_York", "PST, America/Los_Angeles",
        "IST, Asia/Kolkata", "usa, America/Chicago", "GMT, Europe/London", "australia, Australia/Perth"
    })
    void a_name_of_several_zones_asks_which(String typed, String among) {
        assertThat(unclear(Zones.read(typed))).contains(typed).contains(among);
    }

    @ParameterizedTest
    @CsvSource({
        "Berln, Europe/Berlin",
        "Europe/Belin, Europe/Berlin",
        "new yrok, America/New_York",
        "Amsterdm, Europe/Amsterdam",
        "munch, Europe/Berlin"
    })
    void a_slip_is_met_with_did_you_mean(String typed, String meant) {
        assertThat(unclear(Zones.read(typed))).contains("Did you mean").contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+02:00", "UTC+2", "gmt -5"})
    void an_offset_is_no_zone(String typed) {
        assertThat(unclear(Zones.read(typed))).contains("Europe/Berlin");
    }

    @Test
    void zones_are_completed_with_their_time_now() {
        SettableClock clock = new SettableClock("2026-11-24T08:05:00Z");

        assertThat(Zones.suggest("ber", clock))
                .contains(new Suggestion("Europe/Berlin · now 09:05", "Europe/Berlin"))
                .hasSizeLessThanOrEqualTo(25);
        assertThat(Zones.suggest("", clock)).hasSize(25);
        assertThat(Zones.suggest("qqqq", clock)).isEmpty();
    }

    @Test
    void zones_that_begin_with_what_is_typed_come_before_those_that_hold_it() {
        assertThat(new ZoneNames().completing("lon"))
                .startsWith("Europe/London")
                .contains("Europe/Madrid");
        assertThat(new ZoneNames().completing("arcelon")).containsExactly("Europe/Madrid");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "daily; daily",
                "every day; daily",
                "weekdays; on weekdays",
                "Weekends; at weekends",
                "mon,wed,fri; on Mon, Wed, Fri",
                "Monday, Wednesday and Friday; on Mon, Wed, Fri",
                "tue-thu; on Tue, Wed, Thu",
                "sat to mon; on Mon, Sat, Sun",
                "mon-fri; on weekdays",
                "tuesdays; on Tue",
                "mon tue; on Mon, Tue",
                "fri, mon; on Mon, Fri"
            })
    void days_are_read_and_said_as_people_do(String typed, String said) {
        assertThat(Days.words(understood(Days.read(typed)))).isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"someday", "mon,xyz", "mon-", "", ",", "mon-tue-wed"})
    void unknown_days_are_answered_with_what_would_work(String typed) {
        assertThat(unclear(Days.read(typed))).contains("weekdays");
    }

    @Test
    void of_several_days_the_one_that_is_unknown_is_named() {
        assertThat(unclear(Days.read("mon,xyz"))).contains("“xyz”");
        assertThat(unclear(Days.read(","))).contains("“,”");
    }

    @ParameterizedTest
    @CsvSource({"skip, 0", "1h, 1", "6h, 6", "within 3 hours, 3", "12 h, 12", "late 2h, 2"})
    void lateness_is_read_in_hours(String typed, int hours) {
        assertThat(understood(Late.read(typed))).isEqualTo(Duration.ofHours(hours));
    }

    @ParameterizedTest
    @ValueSource(strings = {"13h", "0h", "maybe", "99999999999h"})
    void lateness_beyond_half_a_day_is_refused(String typed) {
        assertThat(unclear(Late.read(typed))).contains("skip").contains("12h");
    }

    @Test
    void topics_are_read_by_id_title_and_alias() {
        assertThat(understood(TopicNames.read("Lights, fog", TestPack.withTips(4))))
                .isEqualTo(List.of("lamps", "fog"));
        assertThat(unclear(TopicNames.read("fgo", TestPack.withTips(4)))).contains("Did you mean Fog");
        assertThat(unclear(TopicNames.read("boats", TestPack.withTips(4)))).contains("lamps, fog");
    }
}
