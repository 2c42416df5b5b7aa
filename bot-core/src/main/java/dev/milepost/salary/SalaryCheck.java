package dev.milepost.salary;

import dev.milepost.content.SalaryBand;
import dev.milepost.content.SalaryTable;

/** Where a figure stands in a range: worked out from the range's ends, nothing else. */
final class SalaryCheck {

    private SalaryCheck() {}

    /** One sentence in CommonMark, on {@code figure} in the row's own unit. */
    static String sentence(SalaryTable table, SalaryBand row, long figure) {
        String range = "**%s** (%s): ".formatted(row.label(), table.range(row));
        if (figure < row.low()) {
            return range + "%s below its lower end.".formatted(table.amount(row.low() - figure));
        }
        if (figure > row.high()) {
            return range
                    + (row.openEnded()
                            ? "above %s, which the source leaves open.".formatted(table.amount(row.high()))
                            : "%s above its upper end.".formatted(table.amount(figure - row.high())));
        }
        if (figure == row.low() || figure == row.high()) {
            return range + (figure == row.low() ? "just its lower end." : "just its upper end.");
        }
        long percent = Math.round(100.0 * (figure - row.low()) / (row.high() - row.low()));
        return range + "inside, %d%% of the way from the lower end to the upper one.".formatted(percent);
    }
}
