package dev.milepost.discord;

import dev.milepost.render.Loss;
import dev.milepost.reply.Block;
import dev.milepost.reply.RangeChart;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Span;
import dev.milepost.reply.Text;
import dev.milepost.reply.TextBar;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.dv8tion.jda.api.components.mediagallery.MediaGallery;
import net.dv8tion.jda.api.components.mediagallery.MediaGalleryItem;
import net.dv8tion.jda.api.components.separator.Separator;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;

/** Draws one reply's blocks as Discord's components, each small enough for a message of its own. */
final class BlockDrawing {

    private static final int BAR_WIDTH = 24;

    private final ChartSource charts;
    private final PressableDrawing pressables;
    private final List<Piece> pieces = new ArrayList<>();
    private final Set<Loss> losses = new LinkedHashSet<>();
    private int files;

    private BlockDrawing(ChartSource charts, String key) {
        this.charts = charts;
        this.pressables = new PressableDrawing(new ComponentIds(key), losses);
    }

    /** A reply's parts and what is lost in them. */
    record Drawn(List<Piece> pieces, Set<Loss> losses) {}

    /** Draws {@code reply}; {@code key} is the delivery's, to be carried in a component's id, or empty. */
    static Drawn draw(Reply reply, ChartSource charts, String key) {
        BlockDrawing drawing = new BlockDrawing(charts, key);
        reply.blocks().forEach(drawing::draw);
        return new Drawn(drawing.pieces, drawing.losses);
    }

    private void draw(Block block) {
        switch (block) {
            case Block.Heading h -> text(Text.literal(Literal.line(h.text())), s -> "## " + s);
            case Block.Paragraph p -> text(p.text(), UnaryOperator.identity());
            case Block.Bullets b -> lines(b.items(), s -> "- " + s.strip().replaceAll("\n+", "\n  "));
            case Block.Fields f ->
                lines(f.fields().stream().map(BlockDrawing::field).toList(), UnaryOperator.identity());
            case Block.Table t -> table(t);
            case Block.Chart c -> chart(c.chart());
            case Block.Buttons b -> pieces.addAll(pressables.rows(b));
            case Block.Menu m -> pieces.addAll(pressables.menus(m));
            case Block.Note n -> text(n.text(), s -> "-# " + s.strip().replaceAll("\n+", "\n-# "));
            case Block.Divider d ->
                pieces.add(new Piece(Separator.createDivider(Separator.Spacing.SMALL), 1, 0, 0, false));
        }
    }

    private void text(Text text, UnaryOperator<String> dress) {
        TextSplitting.split(text, MessagePacking.TEXT_ROOM, dress).forEach(this::add);
    }

    private void add(String markdown) {
        pieces.add(Piece.text(TextDisplay.of(markdown)));
    }

    /** As many lines to a text as fit. */
    private void lines(List<Text> lines, UnaryOperator<String> dress) {
        StringBuilder together = new StringBuilder();
        for (Text line : lines) {
            for (String part : TextSplitting.split(line, MessagePacking.TEXT_ROOM, dress)) {
                if (!together.isEmpty() && together.length() + 1 + part.length() > MessagePacking.TEXT_ROOM) {
                    add(together.toString());
                    together.setLength(0);
                }
                together.append(together.isEmpty() ? "" : "\n").append(part);
            }
        }
        if (!together.isEmpty()) {
            add(together.toString());
        }
    }

    private static Text field(Block.Field field) {
        String name = Literal.line(field.name());
        return Literal.isBlank(name)
                ? field.value()
                : new Text(List.of(new Span.Strong(name), new Span.Plain(": "))).plus(field.value());
    }

    private void table(Block.Table table) {
        losses.add(Losses.TABLE_AS_TEXT);
        TextTable text = new TextTable(table, losses);
        if (text.isNarrow()) {
            text.codeBlocks(MessagePacking.TEXT_ROOM).forEach(this::add);
        } else {
            text(Text.literal(text.columns()), s -> "-# " + s);
            lines(text.bullets(), s -> "- " + s.replace('\n', ' '));
        }
    }

    private void chart(RangeChart chart) {
        charts.picture(chart)
                .ifPresentOrElse(
                        picture -> {
                            String alt = Literal.line(chart.alt());
                            if (alt.length() > DiscordLimits.ALT_TEXT.max()) {
                                losses.add(Losses.ALT_TEXT_CUT);
                            }
                            String name = files == 0 ? "ranges.png" : "ranges-" + (files + 1) + ".png";
                            files++;
                            MediaGalleryItem item = MediaGalleryItem.fromFile(
                                    new ChartUpload(name, Literal.cut(alt, DiscordLimits.ALT_TEXT.max()), picture));
                            pieces.add(new Piece(MediaGallery.of(item), 1, 0, 1, false));
                        },
                        () -> bars(chart));
    }

    /** Says the same where no picture can be drawn. */
    private void bars(RangeChart chart) {
        losses.add(Losses.CHART_AS_TEXT);
        lines(
                chart.bars().stream()
                        .map(bar -> new Text(List.of(
                                new Span.Code(TextBar.of(chart, bar, BAR_WIDTH)),
                                new Span.Plain(" "),
                                bar.lit() ? new Span.Strong(bar.label()) : new Span.Plain(bar.label()))))
                        .toList(),
                UnaryOperator.identity());
        text(Text.literal(Literal.line(chart.alt())), s -> "-# " + s);
    }
}
