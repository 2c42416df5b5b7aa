package dev.milepost.render;

import dev.milepost.reply.Action;
import dev.milepost.reply.Block;
import dev.milepost.reply.Button;
import dev.milepost.reply.RangeChart;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Replies to draw: one of each kind of block, whole ones, and such as no platform takes in one message. */
public final class ReplySamples {

    private ReplySamples() {}

    /** A block of each kind, under the simple name of its record, which is also the name of its golden file. */
    public static Map<String, Block> eachKind() {
        Map<String, Block> samples = new TreeMap<>();
        for (Block block : List.of(
                new Block.Heading("Mid level"),
                new Block.Paragraph(Text.markdown(
                        "A **strong** word, an *emphasis*, some `code` and [a link](https://example.org/a).")),
                new Block.Bullets(List.of(Text.literal("First thing"), Text.of("Second: **{}**", "a * b"))),
                new Block.Fields(List.of(
                        new Block.Field("Range", Text.literal("$120,000 – $150,000")),
                        new Block.Field("Counted", Text.literal("USD a year")))),
                new Block.Table(
                        List.of("Level", "Range", "Years"),
                        List.of(
                                List.of("Entry", "$70,000 – $90,000", "0–2"),
                                List.of("Senior", "$150,000 – $200,000", "5+"))),
                new Block.Chart(chart()),
                new Block.Buttons(List.of(
                        Button.primary("Compare", Action.of("compare", "mid", "senior")),
                        Button.of("Whole table", Action.of("salary")))),
                new Block.Menu(
                        "Choose a topic",
                        Action.of("topic"),
                        List.of(
                                new Block.Option("Skills", "skills", "What the work asks for"),
                                new Block.Option("Paths", "paths", ""))),
                new Block.Note(Text.markdown("Source: an article (undated; read 2026-11-23)")),
                new Block.Divider())) {
            samples.put(block.getClass().getSimpleName(), block);
        }
        return samples;
    }

    /** The kinds that can stand alone in a message; a line, buttons and menus go with something said. */
    public static Reply around(Block block) {
        return block instanceof Block.Divider || block instanceof Block.Buttons || block instanceof Block.Menu
                ? Reply.of(Text.literal("Before.")).plus(block)
                : Reply.of(block);
    }

    /** All kinds in one reply, as long as a usual answer is. */
    public static Reply everyKind() {
        return new Reply(List.copyOf(eachKind().values()));
    }

    /** Three ranges, one lit, one open-ended, and a figure on their scale. */
    public static RangeChart chart() {
        return new RangeChart(
                "USD a year",
                "$",
                List.of(
                        new RangeChart.Bar("Entry", 70_000, 90_000, false, false),
                        new RangeChart.Bar("Mid", 120_000, 150_000, false, true),
                        new RangeChart.Bar("Top", 200_000, 200_000, true, false)),
                OptionalLong.of(130_000),
                "Entry $70,000 to $90,000; mid (asked for) $120,000 to $150,000; top $200,000 and more; your figure"
                        + " $130,000.");
    }

    /** A reply that holds {@code words} as literal text in each place that takes anybody's words. */
    public static Reply holding(String words) {
        String label = words.isBlank() ? "-" : words;
        return Reply.builder()
                .heading(words)
                .paragraph(Text.of("**You** asked: “{}”.", words))
                .paragraph(Text.literal(words))
                .paragraph(Text.of("**{}** and *{}*", words, words))
                .bullets(List.of(Text.literal(words), Text.of("`{}`", words)))
                .add(new Block.Fields(List.of(new Block.Field(words, Text.literal(words)))))
                .add(new Block.Table(List.of("Asked", "Times"), List.of(List.of(words, "1"))))
                .buttons(List.of(Button.of(label, Action.of("ask", "1"))))
                .add(new Block.Menu(label, Action.of("pick"), List.of(new Block.Option(label, "1", words))))
                .note(Text.literal(words))
                .build();
    }

    /** More blocks of each kind than any platform takes in one message. */
    public static Reply manyBlocks(int ofEach) {
        List<Block> blocks = IntStream.range(0, ofEach)
                .mapToObj(i -> everyKind().blocks())
                .flatMap(List::stream)
                .toList();
        return new Reply(blocks);
    }

    /** Each list in a block longer than any platform takes it. */
    public static Reply longLists(int entries) {
        IntStream each = IntStream.range(0, entries);
        List<Integer> numbers = each.boxed().toList();
        return Reply.builder()
                .paragraph(Text.literal("Long lists."))
                .bullets(numbers.stream().map(i -> Text.literal("Item " + i)).toList())
                .add(new Block.Fields(numbers.stream()
                        .map(i -> new Block.Field("Name " + i, Text.literal("value " + i)))
                        .toList()))
                .add(new Block.Table(
                        List.of("Number", "Square"),
                        numbers.stream().map(i -> List.of("" + i, "" + i * i)).toList()))
                .buttons(numbers.stream()
                        .map(i -> Button.of("Button " + i, Action.of("same")))
                        .toList())
                .add(new Block.Menu(
                        "Menu",
                        Action.of("same"),
                        numbers.stream()
                                .map(i -> new Block.Option("Option " + i, "v" + i, ""))
                                .toList()))
                .build();
    }
}
