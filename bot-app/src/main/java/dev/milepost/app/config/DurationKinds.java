package dev.milepost.app.config;

import dev.milepost.app.config.Kind.BadValue;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The kinds of value that are a length of time. */
final class DurationKinds {

    private static final Pattern SHORT_DURATION = Pattern.compile("(\\d{1,6})([smhd])");

    private static final int MOST_DAYS = 36_500;

    private DurationKinds() {}

    /** {@code 30s}, {@code 90m}, {@code 6h}, {@code 365d}, or ISO 8601 such as {@code PT72H}. */
    static Kind<Duration> duration(boolean negative) {
        return text -> {
            Duration value = parseDuration(text);
            if (value.isNegative() && !negative) {
                throw new BadValue("a time that isn't negative");
            }
            return value;
        };
    }

    /** As {@link #duration}, in whole hours from none to {@code most}. */
    static Kind<Duration> hours(int most) {
        return text -> {
            Duration value = duration(false).read(text);
            if (!value.equals(Duration.ofHours(value.toHours())) || value.toHours() > most) {
                throw new BadValue("whole hours from 0h to %dh".formatted(most));
            }
            return value;
        };
    }

    /** {@code 30}, or {@code 30d}. */
    static Kind<Duration> days() {
        return text -> {
            String number = text.toLowerCase(Locale.ROOT).endsWith("d") ? text.substring(0, text.length() - 1) : text;
            try {
                return Duration.ofDays(Kinds.number(1, MOST_DAYS).read(number));
            } catch (BadValue e) {
                throw new BadValue("a whole number of days from 1 to %d".formatted(MOST_DAYS));
            }
        };
    }

    private static Duration parseDuration(String text) throws BadValue {
        try {
            Duration value = ofAnyForm(text);
            if (value.abs().compareTo(Duration.ofDays(MOST_DAYS)) <= 0) {
                return value;
            }
        } catch (DateTimeException | ArithmeticException e) {
            // Said below.
        }
        throw new BadValue("a length of time such as 90m, 6h, 30d or PT72H");
    }

    private static Duration ofAnyForm(String text) {
        Matcher matcher = SHORT_DURATION.matcher(text.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Duration.parse(text);
        }
        long amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }
}
