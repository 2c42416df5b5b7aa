package dev.milepost.slack;

import com.google.gson.JsonObject;
import dev.milepost.render.Loss;
import dev.milepost.reply.Block;
import dev.milepost.reply.Button;
import dev.milepost.reply.RangeChart;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Span;
import dev.milepost.reply.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Draws the blocks of one reply as Block Kit, and keeps what Slack's readers get less of. */
final class Drawing {

    /** A Block Kit block, and the words of what it shows. */
    record Part(JsonObject block, String words) {}

    /** Room for one block's text that leaves several to a message. */
    private static final int BLOCK_TEXT = SlackLimits.TEXT_OBJECT.max();

    private static final int FIELD_NAME = 150;

    private final Function<RangeChart, Optional<String>> pictures;
    private final List<Part> parts = new ArrayList<>();
    private final Set<Loss> losses = new LinkedHashSet<>();
    private final PressableDrawing pressables = new PressableDrawing(losses);

    /** Without pictures. */
    Drawing(Reply reply) {
        this(reply, chart -> Optional.empty());
    }

    /** @param pictures the file that shows a chart, where Slack has one */
    Drawing(Reply reply, Function<RangeChart, Optional<String>> pictures) {
        this.pictures = pictures;
        reply.blocks().forEach(this::draw);
        if (parts.isEmpty()) {
            parts.add(new Part(paragraphBlock(Text.literal("…")), "…"));
        }
    }

    List<Part> parts() {
        return parts;
    }

    Set<Loss> losses() {
        return losses;
    }

    /** What a message of these words says where its blocks aren't drawn: notifications, screen readers. */
    String fallback(String words) {
        int room = SlackLimits.MESSAGE_TEXT.max();
        String text = SlackText.escape(words);
        for (int keep = room; SlackText.length(text) > room; keep = keep * 3 / 4) {
            lose(Loss.Kind.SHORTENED, Losses.TEXT_CUT);
            text = SlackText.escape(SlackText.cut(words, keep));
        }
        return text;
    }

    private void draw(Block block) {
        switch (block) {
            case Block.Heading heading -> heading(heading);
            case Block.Paragraph paragraph -> paragraph(paragraph.text());
            case Block.Bullets bullets -> bullets(bullets);
            case Block.Fields fields -> fields(fields);
            case Block.Table table -> table(table);
            case Block.Chart chart -> chart(chart);
            case Block.Buttons buttons -> buttons(buttons);
            case Block.Menu menu -> menu(menu);
            case Block.Note note -> note(note);
            case Block.Divider divider -> parts.add(new Part(Json.object("type", "divider"), ""));
        }
    }

    private void heading(Block.Heading heading) {
        String words = SlackText.literal(SlackText.oneLine(heading.text()));
        if (SlackText.isBlank(words)) {
            return;
        }
        if (SlackText.length(words) > SlackLimits.HEADER.max()) {
            lose(Loss.Kind.REPLACED, Losses.HEADING_AS_TEXT);
            paragraph(new Text(List.of(new Span.Strong(words))));
            return;
        }
        add(Json.object("type", "header", "text", Mrkdwn.plain(words)), heading);
    }

    private void paragraph(Text text) {
        for (Text piece : Chunks.of(SlackText.literal(text), BLOCK_TEXT)) {
            if (!SlackText.isBlank(piece.plain())) {
                add(paragraphBlock(piece), new Block.Paragraph(piece));
            }
        }
    }

    private static JsonObject paragraphBlock(Text text) {
        boolean plain = text.spans().stream().allMatch(s -> s instanceof Span.Plain);
        return plain
                ? Json.object("type", "section", "text", Mrkdwn.plain(text.plain()))
                : RichText.block(List.of(RichText.section(text)));
    }

    private void bullets(Block.Bullets bullets) {
        List<Text> items = bullets.items().stream()
                .filter(item -> !SlackText.isBlank(item.plain()))
                .flatMap(item -> Chunks.of(SlackText.literal(item), BLOCK_TEXT).stream())
                .toList();
        for (List<Text> some : Chunks.of(
                items,
                100,
                List.of(
                        item -> RichText.section(item).toString().length(),
                        item -> SlackText.escapedLength(item.plain())),
                List.of(2 * BLOCK_TEXT, BLOCK_TEXT))) {
            add(RichText.block(List.of(RichText.bullets(some))), new Block.Bullets(some));
        }
    }

    private void fields(Block.Fields fields) {
        List<Block.Field> fitting = fields.fields().stream()
                .filter(field -> !SlackText.isBlank(field.name() + field.value().plain()))
                .map(this::fitted)
                .toList();
        for (List<Block.Field> some : Chunks.of(
                fitting,
                f -> SlackText.escapedLength(f.name() + f.value().plain()),
                SlackLimits.FIELDS.max(),
                BLOCK_TEXT)) {
            List<JsonObject> drawn =
                    some.stream().map(f -> Mrkdwn.named(f.name(), f.value())).toList();
            add(Json.object("type", "section", "fields", Json.array(drawn)), new Block.Fields(some));
        }
    }

    private Block.Field fitted(Block.Field field) {
        String name = SlackText.literal(SlackText.oneLine(field.name()));
        String shortName = SlackText.cut(name, FIELD_NAME);
        Text value = SlackText.literal(field.value());
        String shortValue = SlackText.cut(value.plain(), SlackLimits.FIELD.max() - FIELD_NAME - 1);
        boolean fits = shortValue.equals(value.plain());
        if (!fits || !shortName.equals(name)) {
            lose(Loss.Kind.SHORTENED, Losses.FIELD_CUT);
        }
        return new Block.Field(shortName, fits ? value : Text.literal(shortValue));
    }

    private void table(Block.Table table) {
        lose(Loss.Kind.REPLACED, Losses.TABLE_AS_TEXT);
        TextTable drawn = new TextTable(table);
        if (drawn.isCut()) {
            lose(Loss.Kind.SHORTENED, Losses.CELL_CUT);
        }
        for (List<List<String>> rows : Chunks.of(table.rows(), row -> drawn.width() + 1, 100, BLOCK_TEXT)) {
            add(
                    RichText.block(List.of(RichText.preformatted(drawn.lines(rows)))),
                    new Block.Table(table.header(), rows));
        }
    }

    private void chart(Block.Chart chart) {
        lose(Loss.Kind.REPLACED, Losses.CHART_AS_BARS);
        pictures.apply(chart.chart()).ifPresent(file -> parts.add(new Part(picture(file, chart.chart()), "")));
        List<JsonObject> sections = ChartBars.sections(chart.chart());
        boolean first = true;
        for (List<JsonObject> some : Chunks.of(sections, s -> s.toString().length(), 20, 2 * BLOCK_TEXT)) {
            parts.add(new Part(RichText.block(some), first ? chart.chart().alt() : ""));
            first = false;
        }
    }

    private static JsonObject picture(String file, RangeChart chart) {
        return Json.object(
                "type", "image",
                "slack_file", Json.object("id", file),
                "alt_text", SlackText.cut(chart.alt(), SlackLimits.ALT_TEXT.max()));
    }

    private void buttons(Block.Buttons buttons) {
        for (List<Button> some : Chunks.of(buttons.buttons(), b -> 1, SlackLimits.ACTIONS_ELEMENTS.max(), 1_000)) {
            add(
                    Json.object(
                            "type",
                            "actions",
                            "elements",
                            Json.array(some.stream().map(pressables::button).toList())),
                    new Block.Buttons(some));
        }
    }

    private void menu(Block.Menu menu) {
        List<Block.Option> options = menu.options().stream()
                .filter(o -> SlackText.length(o.value()) <= SlackLimits.OPTION_VALUE.max())
                .toList();
        if (options.size() < menu.options().size()) {
            lose(Loss.Kind.DROPPED, Losses.OPTION_DROPPED);
        }
        for (List<Block.Option> some : Chunks.of(
                options, o -> pressables.option(o).toString().length(), SlackLimits.OPTIONS.max(), 3 * BLOCK_TEXT)) {
            Block.Menu part = new Block.Menu(menu.prompt(), menu.action(), some);
            add(Json.object("type", "actions", "elements", Json.array(pressables.select(part))), part);
        }
    }

    private void note(Block.Note note) {
        List<Text> pieces = Chunks.of(SlackText.literal(note.text()), BLOCK_TEXT).stream()
                .filter(piece -> !SlackText.isBlank(piece.plain()))
                .toList();
        for (List<Text> some : Chunks.of(pieces, p -> 1, SlackLimits.CONTEXT_ELEMENTS.max(), 2)) {
            List<JsonObject> drawn = some.stream().map(Mrkdwn::object).toList();
            Text words = some.stream().reduce(new Text(List.of()), Text::plus);
            add(Json.object("type", "context", "elements", Json.array(drawn)), new Block.Note(words));
        }
    }

    private void add(JsonObject drawn, Block block) {
        parts.add(new Part(drawn, Reply.of(block).plain()));
    }

    private void lose(Loss.Kind kind, String code) {
        losses.add(new Loss(kind, code));
    }
}
