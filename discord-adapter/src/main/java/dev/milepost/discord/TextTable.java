package dev.milepost.discord;

import dev.milepost.render.Loss;
import dev.milepost.reply.Block;
import dev.milepost.reply.Span;
import dev.milepost.reply.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** A table, which Discord has no component for: columns in a fixed-width block where they fit a phone, else a line a row. */
final class TextTable {

    /** About what a phone shows of a code block before it breaks the line. */
    private static final int NARROW = 44;

    private static final int MAX_CELL = 200;
    private static final String FENCE = "```";
    private static final String GAP = "  ";

    private final List<String> header;
    private final List<List<String>> rows;
    private final List<Integer> widths;

    TextTable(Block.Table table, Set<Loss> losses) {
        this.header = cells(table.header(), losses);
        this.rows = table.rows().stream().map(r -> cells(r, losses)).toList();
        this.widths = IntStream.range(0, header.size())
                .map(column -> Math.max(
                        width(header.get(column)),
                        rows.stream().mapToInt(r -> width(r.get(column))).max().orElse(0)))
                .boxed()
                .toList();
    }

    private static List<String> cells(List<String> cells, Set<Loss> losses) {
        return cells.stream()
                .map(cell -> {
                    String line = Literal.line(cell);
                    if (line.length() > MAX_CELL) {
                        losses.add(Losses.CELL_CUT);
                    }
                    return Literal.cut(line, MAX_CELL);
                })
                .toList();
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }

    boolean isNarrow() {
        return widths.stream().mapToInt(w -> w + GAP.length()).sum() - GAP.length() <= NARROW;
    }

    /** Code blocks of at most {@code max} characters, each under the header. */
    List<String> codeBlocks(int max) {
        List<String> blocks = new ArrayList<>();
        String head = FENCE + "\n" + line(header);
        StringBuilder block = new StringBuilder(head);
        for (List<String> row : rows) {
            String line = "\n" + line(row);
            if (block.length() + line.length() + 1 + FENCE.length() > max) {
                blocks.add(block + "\n" + FENCE);
                block = new StringBuilder(head);
            }
            block.append(line);
        }
        blocks.add(block + "\n" + FENCE);
        return blocks;
    }

    private String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            line.append(DiscordMarkdown.inCodeBlock(cell))
                    .append(" ".repeat(widths.get(column) - width(cell)))
                    .append(GAP);
        }
        return line.toString().stripTrailing();
    }

    /** The columns' names, in the order in which each row gives its cells. */
    String columns() {
        return String.join(" · ", header);
    }

    /** A line a row. */
    List<Text> bullets() {
        return rows.stream()
                .map(row -> {
                    List<Span> spans = new ArrayList<>(List.of(new Span.Strong(row.getFirst())));
                    String rest = String.join(" · ", row.subList(1, row.size()));
                    spans.add(new Span.Plain(rest.isEmpty() ? "" : ": " + rest));
                    return new Text(spans);
                })
                .toList();
    }
}
