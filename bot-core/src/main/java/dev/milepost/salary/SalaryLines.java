package dev.milepost.salary;

import dev.milepost.content.SalaryBand;
import dev.milepost.content.SalaryTable;
import dev.milepost.reply.Text;

/** Rows of the table in words, for replies of any length. */
final class SalaryLines {

    private final SalaryTable table;

    SalaryLines(SalaryTable table) {
        this.table = table;
    }

    /** The two ends against each other; worked out from the figures, and said to be. */
    String difference(SalaryBand first, SalaryBand second) {
        boolean anyOpen = first.openEnded() || second.openEnded();
        return "Worked out from the two ranges: beside %s, %s begins %s and ends %s.%s"
                .formatted(
                        first.label(),
                        second.label(),
                        apart(second.low() - first.low()),
                        apart(second.high() - first.high()),
                        anyOpen
                                ? " A range with a + has no upper end in the source, so the second figure is between"
                                        + " the ends it names."
                                : "");
    }

    private String apart(long difference) {
        return difference == 0
                ? "at the same figure"
                : table.amount(Math.abs(difference)) + (difference > 0 ? " higher" : " lower");
    }

    static String titled(SalaryBand row) {
        return row.kind() == SalaryBand.Kind.LEVEL ? row.label() + ", " + row.place() : row.label();
    }

    Text range(SalaryBand row) {
        String includes = row.includes().isEmpty() ? "" : ", with " + row.includes();
        return Text.of("**{}** a {} ({}{})", table.range(row), table.period(), table.currency(), includes);
    }

    Text line(SalaryBand row) {
        return Text.of("{}: ", titled(row)).plus(range(row)).plus(Text.literal("."));
    }

    SalaryBand band(String id) {
        return table.row(id).orElseThrow(() -> new IllegalArgumentException("no row " + id));
    }
}
