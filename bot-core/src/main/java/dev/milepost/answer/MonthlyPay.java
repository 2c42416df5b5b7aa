package dev.milepost.answer;

import dev.milepost.content.SalaryBand;
import dev.milepost.content.SalaryTable;
import dev.milepost.salary.SalaryQuery;
import dev.milepost.salary.SalaryReading;
import dev.milepost.salary.SalaryRequest;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Works out by the month what a table has by the year, and shows how. */
final class MonthlyPay {

    private static final Pattern ASKED = Pattern.compile(
            "\\b(?:(?:a|per|each|every|by the|in one) month|monthly)\\b|/ ?mo(?:nth)?\\b", Pattern.CASE_INSENSITIVE);

    private static final int MONTHS = 12;

    private final SalaryTable table;

    MonthlyPay(SalaryTable table) {
        this.table = table;
    }

    /** Whether {@code question} names a month as what is paid for. */
    boolean asked(String question) {
        return table.period().equals("year") && ASKED.matcher(question).find();
    }

    /**
     * The same with a figure by the year, where {@code question} gives one by the month. One that is far too much for
     * a month is one by the year already.
     */
    SalaryReading byTheYear(String question, SalaryReading reading) {
        boolean monthly = asked(question)
                && reading.figure().isPresent()
                && reading.figure().getAsLong() * MONTHS <= 2 * highest();
        return monthly ? reading.withFigure(OptionalLong.of(reading.figure().getAsLong() * MONTHS)) : reading;
    }

    private long highest() {
        return table.rows().stream().mapToLong(SalaryBand::high).max().orElse(0);
    }

    /** The same request with the arithmetic beside it, where it shows one row; with how to do it where it shows more. */
    SalaryRequest with(SalaryRequest request) {
        return switch (request.query()) {
            case SalaryQuery.Rows q
            when q.rows().size() == 1 ->
                remarked(
                        request, table.row(q.rows().get(0)).map(this::workedOut).orElse(""));
            case SalaryQuery.Rows q -> remarked(request, "By the month, divide by twelve.");
            case SalaryQuery.Table q -> remarked(request, "By the month, divide by twelve.");
            case SalaryQuery.Check q -> remarked(request, checked(q.figure()));
            default -> request;
        };
    }

    private String checked(long figure) {
        return figure % MONTHS == 0
                ? "By the year, worked out: %s × 12 = %s."
                        .formatted(table.amount(figure / MONTHS), table.amount(figure))
                : "";
    }

    private String workedOut(SalaryBand row) {
        return "By the month, worked out: %s ÷ 12 = %s, and %s ÷ 12 = %s%s."
                .formatted(
                        table.amount(row.low()),
                        table.amount(Math.round(row.low() / (double) MONTHS)),
                        table.amount(row.high()),
                        table.amount(Math.round(row.high() / (double) MONTHS)),
                        row.openEnded() ? " or more" : "");
    }

    private static SalaryRequest remarked(SalaryRequest request, String remark) {
        return remark.isEmpty() ? request : request.beginning(remark);
    }
}
