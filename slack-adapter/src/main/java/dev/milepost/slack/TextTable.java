package dev.milepost.slack;

import dev.milepost.reply.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table as lines of a fixed-width face, its columns aligned. */
final class TextTable {

    /** Wider cells would push a row over any screen; on a telephone some 40 characters fit in a line. */
    private static final int CELL = 60;

    private final Block.Table table;
    private final List<Integer> widths;

    TextTable(Block.Table table) {
        this.table = table;
        this.widths = IntStream.range(0, table.header().size())
                .mapToObj(column -> all(table).stream()
                        .mapToInt(row -> SlackText.length(cell(row.get(column))))
                        .max()
                        .orElse(0))
                .toList();
    }

    boolean isCut() {
        return all(table).stream().flatMap(List::stream).anyMatch(c -> SlackText.length(SlackText.oneLine(c)) > CELL);
    }

    /** Characters in a line. */
    int width() {
        return widths.stream().mapToInt(w -> w + 2).sum();
    }

    /** The header and {@code rows}, one a line. */
    String lines(List<List<String>> rows) {
        List<String> lines = new ArrayList<>();
        lines.add(line(table.header()));
        lines.add(widths.stream().map("─"::repeat).collect(Collectors.joining("  ")));
        rows.forEach(row -> lines.add(line(row)));
        return String.join("\n", lines);
    }

    private String line(List<String> row) {
        return IntStream.range(0, row.size())
                .mapToObj(i -> cell(row.get(i)) + " ".repeat(widths.get(i) - SlackText.length(cell(row.get(i)))))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }

    private static List<List<String>> all(Block.Table table) {
        List<List<String>> rows = new ArrayList<>(table.rows());
        rows.add(table.header());
        return rows;
    }

    private static String cell(String words) {
        return SlackText.cut(SlackText.literal(SlackText.oneLine(words)), CELL);
    }
}
