package dev.milepost.answer;

import java.util.List;
import java.util.stream.Stream;

/**
 * An answer without anything of a platform's.
 *
 * @param kind {@code FACT}, {@code SALARY}, {@code SMALLTALK}, {@code NOT_COVERED}, {@code OUT_OF_SCOPE} or {@code CLARIFY}
 * @param facts ids of the facts told, the one that answers first
 * @param rows ids of the rows of the pay table shown, in the table's order
 * @param offered readings on buttons, best first, at most three: fact ids, or {@code SALARY:} and rows
 * @param confidence from 0 to 1
 * @param text the answer as plain text
 */
public record AskResult(
        String kind, List<String> facts, List<String> rows, List<String> offered, double confidence, String text) {
    public AskResult {
        facts = List.copyOf(facts);
        rows = List.copyOf(rows);
        offered = List.copyOf(offered);
    }

    /** Ids of the facts told or offered, nearest first. */
    List<String> nearest() {
        return Stream.concat(facts.stream(), offered.stream().filter(o -> !o.startsWith("SALARY:")))
                .toList();
    }
}
