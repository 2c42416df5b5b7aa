package dev.milepost.answer;

import dev.milepost.content.SalaryBand;
import dev.milepost.content.SalaryTable;
import dev.milepost.salary.SalaryQuery;
import dev.milepost.salary.SalaryRequest;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Works out by the month what a table has by the year, and shows how. */
final class MonthlyPay {

    private static final Pattern ASKED = Pattern.compile(
            "\\b(?:(?:a|per|each|every|by the|in one) month|monthly)\\b|/ ?mo(?:nth)?\\b", Pattern.CASE_INSENSITIVE);

    private static final double MONTHS = 12;

    private final SalaryTable table;

    MonthlyPay(SalaryTable table) {
        this.table = table;
    }

    /** Whether {@code question} names a month as what is paid for. */
    boolean asked(String question) {
        return table.period().equals("year") && ASKED.matcher(question).find();
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
            default -> request;
        };
    }

    private String workedOut(SalaryBand row) {
        return "By the month, worked out: %s ÷ 12 = %s, and %s ÷ 12 = %s%s."
                .formatted(
                        table.amount(row.low()),
                        table.amount(Math.round(row.low() / MONTHS)),
                        table.amount(row.high()),
                        table.amount(Math.round(row.high() / MONTHS)),
                        row.openEnded() ? " or more" : "");
    }

    private static SalaryRequest remarked(SalaryRequest request, String remark) {
        return new SalaryRequest(
                request.query(),
                Stream.concat(Stream.of(remark), request.remarks().stream())
                        .filter(r -> !r.isEmpty())
                        .toList());
    }
}
