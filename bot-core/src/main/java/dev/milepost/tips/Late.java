package dev.milepost.tips;

import static dev.milepost.command.CommandRouter.shorten;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how late a tip may be: {@code skip}, {@code 6h}, {@code within 3 hours}. */
final class Late {

    /** The same within a sentence. */
    static final Pattern IN_WORDS = Pattern.compile(
            "(?<![\\w/])(?:(?:late )?skip(?: late)?|(?:late |within |late within )\\d{1,2} ?h(?:ours?)?|\\d{1,2}"
                    + " ?h(?:ours?)? late)(?![\\w/:])",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern HOURS = Pattern.compile("(?:late )?(?:within )?(\\d{1,2}) ?(?:h|hours?)?(?: late)?");

    private Late() {}

    static Reading<Duration> read(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        if (text.matches("(late )?skip( late)?|no|never")) {
            return Reading.of(Duration.ZERO);
        }
        Matcher hours = HOURS.matcher(text);
        int number = hours.matches() ? Integer.parseInt(hours.group(1)) : 0;
        return number >= 1 && number <= Subscription.MOST_HOURS_LATE
                ? Reading.of(Duration.ofHours(number))
                : Reading.unclear(
                        "“{}” says nothing about late tips. `skip` leaves them out; `1h` to `{}h` posts them within"
                                + " that time.",
                        shorten(typed),
                        Subscription.MOST_HOURS_LATE);
    }

    /** For the end of a sentence. */
    static String words(Duration lateWithin) {
        return lateWithin.isZero() ? "left out" : "posted within " + TimeText.span(lateWithin);
    }
}
