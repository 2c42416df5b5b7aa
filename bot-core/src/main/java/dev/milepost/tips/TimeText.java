package dev.milepost.tips;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** Days, times and spans of time as people say them. */
final class TimeText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);

    private TimeText() {}

    /** For example {@code Wed 25 Nov}. */
    static String day(TemporalAccessor date) {
        return DAY.format(date);
    }

    /** For example {@code Wed 25 Nov, 09:00}. */
    static String at(ZoneId zone, Instant instant) {
        return AT.format(instant.atZone(zone));
    }

    /** For example {@code 20 min}, {@code 3 h}, {@code 2 days}. */
    static String span(Duration span) {
        long minutes = Math.max(1, span.toMinutes());
        if (minutes < 60) {
            return minutes + " min";
        }
        long hours = Math.round(minutes / 60.0);
        return hours < 48 ? hours + " h" : Math.round(hours / 24.0) + " days";
    }
}
