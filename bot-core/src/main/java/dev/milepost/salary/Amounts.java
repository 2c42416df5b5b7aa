package dev.milepost.salary;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds years of experience and amounts of money in a text. */
final class Amounts {

    private static final List<String> NUMBER_WORDS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private static final String NUMBER = "(\\d{1,2}|" + String.join("|", NUMBER_WORDS) + ")";

    private static final Pattern YEARS = Pattern.compile(
            "(?<!\\bin )(?<!\\bnext )(?<!\\bwithin )(?<![\\p{L}\\d.,$])" + NUMBER
                    + "(?:[.,]\\d)?(?:ish)?(?:\\s*(?:-|–|to|or)\\s*" + NUMBER
                    + ")?\\s*\\+?\\s*(?:years?|yrs?|yoe|y\\.o\\.e\\.?|(months?|mos?))(?![\\p{L}\\d])(?![ -]?(?:old|of"
                    + " age))|(?<![\\p{L}])(decade)(?![\\p{L}])|\\byear\\s+" + NUMBER + "(?![\\p{L}\\d])",
            Pattern.CASE_INSENSITIVE);

    private static final int MONTHS = 12;
    private static final int DECADE = 10;

    /** Less than a thousand million: no pay is more, and whoever reckons with it needs no care for overflow. */
    private static final Pattern MONEY = Pattern.compile(
            "(?<![\\p{L}\\d.,])[$€£]?\\s?(?:((?<!\\d{3}[ ’'])\\d{1,3}(?:[,. ’']\\d{3}){1,2}(?![,."
                + " ’']\\d{3}(?![\\p{L}\\d]))|\\d{4,9})(?:\\.\\d{2})?|(\\d{1,3}(?:[.,]\\d)?)\\s?[kK])(?![\\p{L}\\d])");

    /** Something found, with the span of text that it takes. */
    record Found<T>(T value, int start, int end) {}

    /** A span of years; both ends the same where one number stood there. */
    record Span(int from, int to) {}

    private Amounts() {}

    /** Every span of years, in the text's order; months are whole years, rounded down. */
    static List<Found<Span>> years(String text) {
        return YEARS.matcher(text)
                .results()
                .map(m -> new Found<>(span(m), m.start(), m.end()))
                .toList();
    }

    private static Span span(MatchResult match) {
        if (match.group(4) != null) {
            return new Span(DECADE, DECADE);
        }
        if (match.group(5) != null) {
            int year = number(match.group(5));
            return new Span(year, year);
        }
        int unit = match.group(3) == null ? 1 : MONTHS;
        int from = number(match.group(1)) / unit;
        int to = match.group(2) == null ? from : number(match.group(2)) / unit;
        return new Span(Math.min(from, to), Math.max(from, to));
    }

    static Optional<Found<Long>> money(String text) {
        return MONEY.matcher(text).results().findFirst().map(m -> new Found<>(amount(m), m.start(), m.end()));
    }

    private static int number(String word) {
        int index = NUMBER_WORDS.indexOf(word.toLowerCase(Locale.ROOT));
        return index >= 0 ? index : Integer.parseInt(word);
    }

    private static long amount(MatchResult match) {
        return match.group(1) != null
                ? Long.parseLong(match.group(1).replaceAll("\\D", ""))
                : Math.round(Double.parseDouble(match.group(2).replace(',', '.')) * 1000);
    }
}
