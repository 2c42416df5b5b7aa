package dev.milepost.salary;

import dev.milepost.content.SalaryTable;
import dev.milepost.reply.RangeChart;
import java.util.Collection;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** The table as a chart, with the rows that were asked for lit. */
final class SalaryChart {

    private SalaryChart() {}

    static RangeChart of(SalaryTable table, Collection<String> lit, OptionalLong figure) {
        return new RangeChart(
                "Pay a %s, in %s".formatted(table.period(), table.currency()),
                table.symbol(),
                table.rows().stream()
                        .map(r -> new RangeChart.Bar(r.label(), r.low(), r.high(), r.openEnded(), lit.contains(r.id())))
                        .toList(),
                figure,
                alt(table, lit, figure));
    }

    private static String alt(SalaryTable table, Collection<String> lit, OptionalLong figure) {
        String ranges = table.rows().stream()
                .map(r -> "%s: %s%s".formatted(r.label(), table.range(r), lit.contains(r.id()) ? " (asked for)" : ""))
                .collect(Collectors.joining("; "));
        String mark = figure.isPresent() ? " A line marks %s.".formatted(table.amount(figure.getAsLong())) : "";
        return "Chart of pay a %s in %s. %s.%s".formatted(table.period(), table.currency(), ranges, mark);
    }
}
