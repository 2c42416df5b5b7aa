package dev.milepost.tips;

import static dev.milepost.command.CommandRouter.shorten;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads and writes days of the week: {@code daily}, {@code weekdays}, {@code weekends}, {@code mon,wed,fri}, {@code tue-thu}. */
final class Days {

    static final Set<DayOfWeek> DAILY = Set.copyOf(EnumSet.allOf(DayOfWeek.class));
    private static final Set<DayOfWeek> WEEKDAYS = Set.copyOf(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
    private static final Set<DayOfWeek> WEEKENDS = Set.copyOf(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));

    private static final String DAY =
            "(?:mon(?:day)?s?|tue(?:s|sday|sdays)?|wed(?:nesday)?s?|thu(?:r|rs|rsday|rsdays)?|fri(?:day)?s?|sat(?:urday)?s?|sun(?:day)?s?)";

    /** Days within a sentence. */
    static final Pattern IN_WORDS = Pattern.compile(
            "(?<![\\w/])(?:every\\s?day|daily|(?:every )?(?:week|work)[ -]?days?|(?:every )?week-?ends?|" + DAY
                    + "(?:\\s*(?:,|&|\\+|-|–|to\\b|and\\b)?\\s*" + DAY + ")*)(?![\\w/])",
            Pattern.CASE_INSENSITIVE);

    private Days() {}

    static Reading<Set<DayOfWeek>> read(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        return switch (text.replaceFirst("^every ", "").replaceAll("[ -]", "").replaceFirst("s$", "")) {
            case "daily", "day", "everyday", "all" -> Reading.of(DAILY);
            case "weekday", "workday" -> Reading.of(WEEKDAYS);
            case "weekend" -> Reading.of(WEEKENDS);
            default -> list(text, typed);
        };
    }

    private static Reading<Set<DayOfWeek>> list(String text, String typed) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        String ranges = text.replaceAll("\\s*(?:-|–|\\bto\\b)\\s*", "-");
        for (String part : ranges.split("\\s*(?:,|&|\\+|\\band\\b|\\s)\\s*", -1)) {
            if (part.isEmpty()) {
                continue;
            }
            List<Optional<DayOfWeek>> ends = new ArrayList<>();
            for (String end : part.split("-", -1)) {
                ends.add(day(end));
            }
            if (ends.size() > 2 || ends.contains(Optional.<DayOfWeek>empty())) {
                return unknown(part, typed);
            }
            addRange(days, ends.get(0).orElseThrow(), ends.get(ends.size() - 1).orElseThrow());
        }
        return days.isEmpty() ? unknown(typed, typed) : Reading.of(Set.copyOf(days));
    }

    private static void addRange(Set<DayOfWeek> days, DayOfWeek from, DayOfWeek to) {
        for (DayOfWeek day = from; ; day = day.plus(1)) {
            days.add(day);
            if (day == to) {
                return;
            }
        }
    }

    private static Optional<DayOfWeek> day(String word) {
        return word.matches(DAY)
                ? EnumSet.allOf(DayOfWeek.class).stream()
                        .filter(d -> d.name().toLowerCase(Locale.ROOT).startsWith(word.substring(0, 3)))
                        .findFirst()
                : Optional.empty();
    }

    private static Reading<Set<DayOfWeek>> unknown(String part, String typed) {
        return Reading.unclear(
                "I don't know the days “{}”. `daily`, `weekdays`, `weekends` or a list such as `mon,wed,fri` work.",
                shorten(part.isBlank() ? typed : part));
    }

    /** For the end of a sentence: {@code daily}, {@code on weekdays}, {@code on Mon, Wed, Fri}. */
    static String words(Set<DayOfWeek> days) {
        if (days.equals(DAILY)) {
            return "daily";
        }
        if (days.equals(WEEKDAYS)) {
            return "on weekdays";
        }
        if (days.equals(WEEKENDS)) {
            return "at weekends";
        }
        return days.stream()
                .sorted()
                .map(d -> d.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
                .collect(Collectors.joining(", ", "on ", ""));
    }

    /** As {@link #read} takes them, without spaces. */
    static String typed(Set<DayOfWeek> days) {
        return days.equals(DAILY)
                ? "daily"
                : days.stream()
                        .sorted()
                        .map(d -> d.name().substring(0, 3).toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(","));
    }
}
