package dev.milepost.app.terminal;

import dev.milepost.app.terminal.Streams.Look;
import dev.milepost.reply.Block;
import dev.milepost.reply.RangeChart;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Span;
import dev.milepost.reply.Text;
import dev.milepost.reply.TextBar;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Replies for a terminal: wrapped, coloured and with bars where the {@link Look} has them, plain lines where not.
 * Buttons are left out, since nothing can be pressed, but for those that the text before them announces.
 */
final class TerminalRenderer {

    private static final int BAR = 32;

    private final Look look;
    private final Paint paint;

    TerminalRenderer(Look look) {
        this.look = look;
        this.paint = new Paint(look.colours());
    }

    String render(Reply reply) {
        StringBuilder all = new StringBuilder();
        for (Block block : reply.blocks()) {
            boolean announced = all.length() > 0 && all.charAt(all.length() - 1) == ':';
            String part = announced && block instanceof Block.Buttons buttons ? labels(buttons) : block(block);
            all.append(all.isEmpty() || part.isBlank() ? "" : "\n\n").append(part.isBlank() ? "" : part);
        }
        return all.toString();
    }

    private String labels(Block.Buttons buttons) {
        return lines(buttons.buttons(), button -> "• " + wrap(Wrap.withoutControls(button.label()), "  "));
    }

    private String block(Block block) {
        return switch (block) {
            case Block.Heading h -> paint.strong(Wrap.withoutControls(h.text()));
            case Block.Paragraph p -> wrap(text(p.text()), "");
            case Block.Bullets b -> lines(b.items(), item -> "• " + wrap(text(item), "  "));
            case Block.Fields f -> lines(f.fields(), this::field);
            case Block.Table t -> table(t);
            case Block.Chart c ->
                look.terminal()
                        ? chart(c.chart())
                        : Wrap.withoutControls(c.chart().alt());
            case Block.Buttons b -> "";
            case Block.Menu m -> menu(m);
            case Block.Note n -> paint.faint(wrap(words(n.text()), ""));
            case Block.Divider d -> look.terminal() ? paint.faint("─".repeat(look.width())) : "";
        };
    }

    private static <T> String lines(List<T> all, java.util.function.Function<T, String> line) {
        return all.stream().map(line).collect(Collectors.joining("\n"));
    }

    private String wrap(String text, String indent) {
        return Wrap.lines(text, look.width() - (indent.isEmpty() ? 0 : indent.length()), indent);
    }

    private String field(Block.Field field) {
        return wrap(paint.strong(Wrap.withoutControls(field.name()) + ":") + " " + text(field.value()), "  ");
    }

    private String text(Text text) {
        return text.spans().stream().map(this::span).collect(Collectors.joining());
    }

    private String span(Span span) {
        String words = Wrap.withoutControls(span.text());
        return switch (span) {
            case Span.Plain p -> words;
            case Span.Strong s -> paint.strong(words);
            case Span.Emphasis e -> paint.emphasis(words);
            case Span.Code c -> paint.code(words);
            case Span.Link l -> words + " (" + l.url() + ")";
            case Span.Channel c -> words;
        };
    }

    private static String words(Text text) {
        return Wrap.withoutControls(text.plain());
    }

    private String table(Block.Table table) {
        List<Integer> widths = IntStream.range(0, table.header().size())
                .mapToObj(column -> columnWidth(table, column))
                .toList();
        int needed = widths.stream().mapToInt(w -> w + 2).sum();
        if (!look.terminal() || needed > look.width()) {
            return Wrap.withoutControls(Reply.of(table).plain());
        }
        return paint.strong(row(table.header(), widths)) + "\n" + lines(table.rows(), row -> row(row, widths));
    }

    private static int columnWidth(Block.Table table, int column) {
        int widest = table.rows().stream()
                .mapToInt(row -> Wrap.columns(Wrap.withoutControls(row.get(column))))
                .max()
                .orElse(0);
        return Math.max(widest, Wrap.columns(Wrap.withoutControls(table.header().get(column))));
    }

    private static String row(List<String> cells, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            line.append(Wrap.padded(Wrap.withoutControls(cells.get(i)), widths.get(i)))
                    .append("  ");
        }
        return line.toString().stripTrailing();
    }

    private String chart(RangeChart chart) {
        int labels = chart.bars().stream()
                .mapToInt(bar -> Wrap.columns(Wrap.withoutControls(bar.label())))
                .max()
                .orElse(0);
        int room = Math.clamp(look.width() - labels - 2L, 8, BAR);
        String bars = lines(chart.bars(), bar -> {
            String line = Wrap.padded(Wrap.withoutControls(bar.label()), labels) + "  " + TextBar.of(chart, bar, room);
            return bar.lit() ? paint.lit(line) : paint.faint(line);
        });
        return paint.emphasis(Wrap.withoutControls(chart.title())) + "\n" + bars;
    }

    /** What one may type instead of choosing. */
    private String menu(Block.Menu menu) {
        String values = menu.options().stream().map(Block.Option::value).collect(Collectors.joining(", "));
        return wrap(Wrap.withoutControls(menu.prompt() + ": " + values), "");
    }
}
