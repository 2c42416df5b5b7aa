package dev.milepost.reply;

import java.util.List;
import java.util.stream.Collectors;

/** A reply as words: what notifications, screen readers and plain terminals get. A chart beside a table is left out: it says the same. */
final class PlainText {

    private PlainText() {}

    static String of(Reply reply) {
        boolean tabled = reply.blocks().stream().anyMatch(b -> b instanceof Block.Table);
        return reply.blocks().stream()
                .filter(b -> !(tabled && b instanceof Block.Chart))
                .map(PlainText::of)
                .filter(s -> !s.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    private static String of(Block block) {
        return switch (block) {
            case Block.Heading h -> h.text();
            case Block.Paragraph p -> p.text().plain();
            case Block.Bullets b ->
                b.items().stream().map(t -> "• " + t.plain()).collect(Collectors.joining("\n"));
            case Block.Fields f ->
                f.fields().stream()
                        .map(x -> x.name() + ": " + x.value().plain())
                        .collect(Collectors.joining("\n"));
            case Block.Table t -> table(t);
            case Block.Chart c -> c.chart().alt();
            case Block.Buttons b ->
                b.buttons().stream().map(x -> "[" + x.label() + "]").collect(Collectors.joining(" "));
            case Block.Menu m ->
                m.prompt() + ": "
                        + m.options().stream().map(Block.Option::label).collect(Collectors.joining(", "));
            case Block.Note n -> n.text().plain();
            case Block.Divider d -> "";
        };
    }

    private static String table(Block.Table table) {
        List<String> header = table.header();
        return table.rows().stream()
                .map(row -> {
                    StringBuilder line = new StringBuilder(row.get(0));
                    for (int i = 1; i < row.size(); i++) {
                        line.append(i == 1 ? ": " : "; ")
                                .append(i == 1 ? "" : header.get(i) + " ")
                                .append(row.get(i));
                    }
                    return line.toString();
                })
                .collect(Collectors.joining("\n"));
    }
}
