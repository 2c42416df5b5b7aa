package dev.milepost.tips;

import static dev.milepost.command.CommandRouter.shorten;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Reads a day as people write it: {@code tuesday}, {@code yesterday}, {@code in 3 days}, {@code 20 nov},
 * {@code 2026-11-20}. What leaves the week open is taken from the past or from the future; what leaves
 * the year open, from the future or from whichever is nearer.
 */
final class Dates {

    /** Where to look for what leaves the week or the year open. */
    enum Toward {
        PAST,
        FUTURE
    }

    private static final Pattern FILLERS = Pattern.compile("^(?:(?:on|for|until|till|the|of|date|to)\\s+)+");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})?");
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}))?");
    private static final Pattern DAY_MONTH =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th|\\.)?\\s+(?:of\\s+)?([a-z]{3,9})\\.?(?:,?\\s+(\\d{4}))?");
    private static final Pattern MONTH_DAY =
            Pattern.compile("([a-z]{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(\\d{4}))?");
    private static final Pattern SPAN =
            Pattern.compile("(in\\s+)?(an?|\\d{1,3})\\s?(d|days?|w|weeks?|months?)(\\s+ago)?");
    private static final Pattern WEEKDAY = Pattern.compile("(?:(last|this|next|coming)\\s+)?([a-z]{3,9})");

    private final LocalDate today;
    private final Toward toward;

    private Dates(LocalDate today, Toward toward) {
        this.today = today;
        this.toward = toward;
    }

    static Reading<LocalDate> read(String typed, LocalDate today, Toward toward) {
        String text = FILLERS.matcher(typed.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
        if (text.length() > 40) {
            return unknown(typed);
        }
        Dates dates = new Dates(today, toward);
        Matcher slashed = SLASHED.matcher(text);
        if (slashed.matches()) {
            return dates.slashed(slashed, typed);
        }
        try {
            return dates.word(text)
                    .or(() -> dates.span(text))
                    .or(() -> dates.weekday(text))
                    .or(() -> dates.numbers(text))
                    .or(() -> dates.named(text))
                    .map(Reading::of)
                    .orElseGet(() -> unknown(typed));
        } catch (DateTimeException e) {
            return Reading.unclear("No calendar has the day “{}”.", shorten(typed));
        }
    }

    /** Whether it names this very day and not one of each week. */
    static boolean isToday(String typed) {
        String text = FILLERS.matcher(typed.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
        return !WEEKDAY.matcher(text).matches() || text.equals("today") || text.equals("now") || text.equals("tonight");
    }

    private static Reading<LocalDate> unknown(String typed) {
        return Reading.unclear(
                "I can't read “{}” as a day. `tuesday`, `yesterday`, `20 nov` or `2026-11-20` work.", shorten(typed));
    }

    private Optional<LocalDate> word(String text) {
        return switch (text) {
            case "today", "now", "tonight" -> Optional.of(today);
            case "yesterday" -> Optional.of(today.minusDays(1));
            case "day before yesterday" -> Optional.of(today.minusDays(2));
            case "tomorrow" -> Optional.of(today.plusDays(1));
            case "day after tomorrow" -> Optional.of(today.plusDays(2));
            default -> Optional.empty();
        };
    }

    /** {@code 3 days ago}, {@code in 2 weeks}, {@code a week}. */
    private Optional<LocalDate> span(String text) {
        Matcher span = SPAN.matcher(text);
        if (!span.matches() || (span.group(1) != null && span.group(4) != null)) {
            return Optional.empty();
        }
        long count = span.group(2).startsWith("a") ? 1 : Long.parseLong(span.group(2));
        boolean back = span.group(4) != null || (span.group(1) == null && toward == Toward.PAST);
        long by = back ? -count : count;
        return Optional.of(
                switch (span.group(3).charAt(0)) {
                    case 'd' -> today.plusDays(by);
                    case 'w' -> today.plusWeeks(by);
                    default -> today.plusMonths(by);
                });
    }

    private Optional<LocalDate> weekday(String text) {
        Matcher matcher = WEEKDAY.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String which = matcher.group(1) == null ? "" : matcher.group(1);
        return Arrays.stream(DayOfWeek.values())
                .filter(d -> isShortOf(matcher.group(2), d.name()))
                .map(d -> switch (which) {
                    case "last" -> today.with(TemporalAdjusters.previous(d));
                    case "next", "coming" -> today.with(TemporalAdjusters.next(d));
                    default ->
                        today.with(
                                toward == Toward.PAST
                                        ? TemporalAdjusters.previousOrSame(d)
                                        : TemporalAdjusters.nextOrSame(d));
                })
                .findFirst();
    }

    private Optional<LocalDate> numbers(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return Optional.of(LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)));
        }
        Matcher dotted = DOTTED.matcher(text);
        return dotted.matches()
                ? Optional.of(of(dotted.group(3), number(dotted, 2), number(dotted, 1)))
                : Optional.empty();
    }

    /** {@code 11/20} can only be November; {@code 11/10} is written by some for October. */
    private Reading<LocalDate> slashed(Matcher matcher, String typed) {
        int first = number(matcher, 1);
        int second = number(matcher, 2);
        if (first <= 12 && second <= 12 && first != second) {
            return Reading.unclear(
                    "“{}” is one day in some countries and another elsewhere. `2026-11-20` or `20 nov` say which.",
                    shorten(typed));
        }
        try {
            return Reading.of(of(matcher.group(3), Math.min(first, second), Math.max(first, second)));
        } catch (DateTimeException e) {
            return Reading.unclear("No calendar has the day “{}”.", shorten(typed));
        }
    }

    private Optional<LocalDate> named(String text) {
        Matcher dayFirst = DAY_MONTH.matcher(text);
        if (dayFirst.matches()) {
            return month(dayFirst.group(2)).map(m -> of(dayFirst.group(3), m.getValue(), number(dayFirst, 1)));
        }
        Matcher monthFirst = MONTH_DAY.matcher(text);
        return monthFirst.matches()
                ? month(monthFirst.group(1)).map(m -> of(monthFirst.group(3), m.getValue(), number(monthFirst, 2)))
                : Optional.empty();
    }

    private static Optional<Month> month(String word) {
        return Arrays.stream(Month.values())
                .filter(m -> isShortOf(word, m.getDisplayName(TextStyle.FULL, Locale.ENGLISH)))
                .findFirst();
    }

    /** At least three letters; {@code tues} and {@code sept} are short, too. */
    private static boolean isShortOf(String word, String name) {
        return word.length() >= 3 && name.toLowerCase(Locale.ROOT).startsWith(word);
    }

    private LocalDate of(@org.jspecify.annotations.Nullable String year, int month, int day) {
        if (year != null) {
            return LocalDate.of(Integer.parseInt(year), month, day);
        }
        // Not each year has a 29 February; one of any nine in a row does.
        MonthDay wanted = MonthDay.of(month, day);
        return IntStream.rangeClosed(0, 8)
                .map(i -> toward == Toward.PAST ? today.getYear() - i : today.getYear() + i)
                .filter(wanted::isValidYear)
                .mapToObj(wanted::atYear)
                .filter(date -> toward == Toward.PAST ? !date.isAfter(today.plusMonths(6)) : !date.isBefore(today))
                .findFirst()
                .orElseThrow();
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
