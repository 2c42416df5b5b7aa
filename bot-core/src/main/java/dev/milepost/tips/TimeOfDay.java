package dev.milepost.tips;

import static dev.milepost.command.CommandRouter.shorten;

import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a time of day as people write it: {@code 9}, {@code 9am}, {@code 09:00}, {@code 21.30}, {@code noon}. */
final class TimeOfDay {

    /** A time within a sentence; needs something around it that isn't part of a word, a date or an offset. */
    static final Pattern IN_WORDS = Pattern.compile(
            "(?<![\\w/+:.-])(?:noon|midnight|\\d{1,2}(?:[:.h]\\d{2})?\\s?[ap]\\.?m\\b\\.?|\\d{1,2}[:.h]\\d{2}|\\d{4}|\\d{1,2}h?)(?![\\w/:])",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern FORM =
            Pattern.compile("(\\d{1,2})(?:[:.h]?(\\d{2})|h)?\\s?(?:([ap])\\.?m\\.?)?(?: ?(?:o'clock|uhr))?");

    private TimeOfDay() {}

    static Reading<LocalTime> read(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        if (text.equals("noon") || text.equals("midnight")) {
            return Reading.of(text.equals("noon") ? LocalTime.NOON : LocalTime.MIDNIGHT);
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Reading.unclear("I can't read “{}” as a time. `09:00`, `9am` or `21:30` work.", shorten(typed));
        }
        int hour = Integer.parseInt(form.group(1));
        int minute = form.group(2) == null ? 0 : Integer.parseInt(form.group(2));
        return form.group(3) == null
                ? of24(hour, minute, typed)
                : of12(hour, minute, form.group(3).equals("p"), typed);
    }

    private static Reading<LocalTime> of24(int hour, int minute, String typed) {
        if (hour == 24 && minute == 0) {
            return Reading.unclear("A day ends before 24:00. Did you mean `00:00`, or `23:59`?");
        }
        return hour < 24 && minute < 60 ? Reading.of(LocalTime.of(hour, minute)) : noSuch(typed);
    }

    private static Reading<LocalTime> of12(int hour, int minute, boolean afternoon, String typed) {
        if (hour < 1 || hour > 12 || minute > 59) {
            return noSuch(typed);
        }
        return Reading.of(LocalTime.of(hour % 12 + (afternoon ? 12 : 0), minute));
    }

    private static Reading<LocalTime> noSuch(String typed) {
        return Reading.unclear("No clock shows “{}”. `09:00`, `9am` or `21:30` work.", shorten(typed));
    }
}
