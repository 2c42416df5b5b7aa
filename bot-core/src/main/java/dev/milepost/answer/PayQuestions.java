package dev.milepost.answer;

import dev.milepost.content.ContentPack;
import dev.milepost.content.SalaryBand;
import dev.milepost.content.SalaryTable;
import dev.milepost.salary.SalaryLookup;
import dev.milepost.salary.SalaryParser;
import dev.milepost.salary.SalaryQuery;
import dev.milepost.salary.SalaryReading;
import dev.milepost.salary.SalaryRequest;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads levels, places, years and figures out of a question, and what is missing out of what was shown before. */
final class PayQuestions {

    private static final Pattern NUMBER = Pattern.compile(
            "\\b(?:[0-9]|[1-3][0-9]|zero|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\b(?![.,]?\\d)",
            Pattern.CASE_INSENSITIVE);

    /** An order to the bot itself. A figure in it is what it should say, not one that somebody was offered. */
    private static final Pattern ORDER = Pattern.compile(
            "\\b(?:ignore|disregard|forget|override|bypass|pretend)\\b.{0,40}"
                    + "\\b(?:rules?|instructions?|prompts?|guidelines|limits|above|source|article)\\b",
            Pattern.CASE_INSENSITIVE);

    private final ContentPack pack;
    private final SalaryLookup lookup;
    private final MonthlyPay monthly;

    PayQuestions(ContentPack pack) {
        this.pack = pack;
        this.lookup = new SalaryLookup(pack);
        this.monthly = new MonthlyPay(pack.salary());
    }

    SalaryReading read(String question) {
        SalaryReading reading = lookup.parser().parse(question, SalaryParser.Mode.SENTENCE);
        return ORDER.matcher(question).find()
                ? reading.withFigure(OptionalLong.empty())
                : monthly.byTheYear(question, reading);
    }

    /** Reads what follows an answer about pay, where a bare number is one of years: "and with ten?". */
    SalaryReading readAfterPay(String question) {
        SalaryReading reading = read(question);
        Matcher number = NUMBER.matcher(question);
        return reading.isEmpty() && number.find()
                ? read(question.substring(0, number.end()) + " years" + question.substring(number.end()))
                : reading;
    }

    /** Whether a question that follows an answer about pay says what part of it is asked for. */
    boolean asksAboutPay(String question, SalaryReading reading) {
        return !reading.isEmpty() || monthly.asked(question);
    }

    /** The look-up that a question amounts to, if it is one; where it names no row, of those shown before. */
    SalaryRequest request(String question, SalaryReading reading, List<String> shown) {
        SalaryRequest request = reading.isEmpty() && !shown.isEmpty()
                ? new SalaryRequest(new SalaryQuery.Rows(shown), List.of())
                : lookup.of(reading);
        SalaryRequest told = isOfOtherMoney(question, request) ? unconverted(request) : request;
        return monthly.asked(question) ? monthly.with(told) : told;
    }

    private boolean isOfOtherMoney(String question, SalaryRequest request) {
        Set<String> money = Figures.in(question).money();
        return request.query() instanceof SalaryQuery.Check
                && !money.isEmpty()
                && !money.contains(pack.salary().currency());
    }

    private SalaryRequest unconverted(SalaryRequest request) {
        return request.beginning("These figures are in %s, and I convert no other money: I took yours as it stands."
                .formatted(pack.salary().currency()));
    }

    /** A part of the world in the question that the source has no figure for. */
    static Optional<String> uncovered(SalaryReading reading) {
        return reading.places().stream()
                .filter(p -> p.region().isEmpty())
                .map(SalaryReading.PlaceMention::label)
                .findFirst();
    }

    /** The rows as they stand in the table; none where they are all. */
    List<String> someOf(List<String> rows) {
        List<String> ordered = pack.salary().inOrder(rows);
        return ordered.size() == pack.salary().rows().size() ? List.of() : ordered;
    }

    /** The rows as they stand in the table, all where there are none. */
    List<String> inOrder(List<String> rows) {
        SalaryTable table = pack.salary();
        return rows.isEmpty() ? table.rows().stream().map(SalaryBand::id).toList() : table.inOrder(rows);
    }
}
