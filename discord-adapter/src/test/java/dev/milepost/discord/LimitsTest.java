package dev.milepost.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.render.Loss;
import dev.milepost.render.Payload;
import dev.milepost.render.Rendering;
import dev.milepost.render.Target;
import dev.milepost.reply.Action;
import dev.milepost.reply.Block;
import dev.milepost.reply.Button;
import dev.milepost.reply.RangeChart;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Each limit at its number and one beyond. */
class LimitsTest {

    private static Rendering render(Reply reply) {
        return DiscordMilepost.renderer(chart -> new byte[0]).render(reply, Target.PUBLIC_ANSWER);
    }

    private static Reply text(int length) {
        return Reply.of(Text.literal("a".repeat(length)));
    }

    private static List<String> values(Rendering rendering, String field) {
        return rendering.payloads().stream()
                .map(Payload::body)
                .flatMap(b -> JsonMapper.shared().readTree(b).findValues(field).stream())
                .map(v -> v.asString(""))
                .toList();
    }

    @Test
    void text_of_one_message_and_one_character_more() {
        assertThat(render(text(MessagePacking.TEXT_ROOM)).payloads()).hasSize(1);
        Rendering split = render(text(MessagePacking.TEXT_ROOM + 1));
        assertThat(split.payloads()).hasSize(2);
        assertThat(split.losses()).isEmpty();
        assertThat(String.join("", values(split, "content"))).isEqualTo("a".repeat(MessagePacking.TEXT_ROOM + 1));
    }

    @Test
    void as_much_text_as_an_answer_and_its_follow_ups_take_and_more() {
        int most = MessagePacking.TEXT_ROOM * ReplyDrawing.MAX_MESSAGES;
        assertThat(render(text(most)).losses()).isEmpty();
        Rendering cut = render(text(most + 1));
        assertThat(cut.payloads()).hasSize(ReplyDrawing.MAX_MESSAGES);
        assertThat(cut.losses()).extracting(Loss::code).containsExactly("reply-cut");
        assertThat(values(cut, "content").getLast()).startsWith("-# …");
    }

    @Test
    void an_update_is_cut_to_one_message_that_keeps_its_buttons() {
        Reply reply = text(9000).plus(new Block.Buttons(List.of(Button.of("Next", Action.of("next")))));
        Rendering update = DiscordMilepost.renderer(chart -> new byte[0]).render(reply, Target.UPDATE);
        assertThat(update.payloads()).hasSize(1);
        assertThat(values(update, "label")).containsExactly("Next");
        assertThat(update.losses()).extracting(Loss::code).containsExactly("reply-cut");
    }

    @Test
    void five_buttons_in_a_row_and_a_sixth() {
        assertThat(rows(5)).isEqualTo(1);
        assertThat(rows(6)).isEqualTo(2);
    }

    private static long rows(int buttons) {
        Block row = new Block.Buttons(IntStream.range(0, buttons)
                .mapToObj(i -> Button.of("B" + i, Action.of("b", "" + i)))
                .toList());
        return values(render(Reply.of(row)), "type").stream()
                .filter("1"::equals)
                .count();
    }

    @Test
    void twenty_five_options_in_a_menu_and_a_second_menu_beyond() {
        assertThat(values(render(Reply.of(menu(25, "o"))), "placeholder")).containsExactly("Choose");
        assertThat(values(render(Reply.of(menu(26, "o"))), "placeholder"))
                .containsExactly("Choose (1–25)", "Choose (26–26)");
    }

    @Test
    void an_options_label_of_100_characters_and_of_101() {
        assertThat(render(Reply.of(menu(1, "o".repeat(99)))).losses()).isEmpty();
        assertThat(render(Reply.of(menu(1, "o".repeat(100)))).losses())
                .extracting(Loss::code)
                .containsExactly("label-cut");
    }

    @Test
    void an_option_whose_value_doesnt_fit_or_comes_twice_is_dropped_and_said_so() {
        Block menu = new Block.Menu(
                "Choose",
                Action.of("m"),
                List.of(
                        new Block.Option("A", "a", ""),
                        new Block.Option("Again", "a", ""),
                        new Block.Option("Long", "v".repeat(101), "")));
        Rendering rendering = render(Reply.of(menu));
        assertThat(values(rendering, "value")).containsExactly("a");
        assertThat(rendering.losses()).extracting(Loss::code).containsExactly("option-dropped");
    }

    private static Block menu(int options, String label) {
        return new Block.Menu(
                "Choose",
                Action.of("m"),
                IntStream.range(0, options)
                        .mapToObj(i -> new Block.Option(label + i % 10, "v" + i, ""))
                        .toList());
    }

    @Test
    void alternative_text_of_1024_characters_and_of_1025() {
        assertThat(render(chart(1024)).losses()).isEmpty();
        Rendering cut = render(chart(1025));
        assertThat(cut.losses()).extracting(Loss::code).containsExactly("alt-text-cut");
        assertThat(values(cut, "description"))
                .allSatisfy(d -> assertThat(d).hasSize(1024).endsWith("…"));
    }

    private static Reply chart(int altLength) {
        RangeChart.Bar bar = new RangeChart.Bar("Mid", 1, 2, false, true);
        return Reply.of(
                new Block.Chart(new RangeChart("Pay", "$", List.of(bar), OptionalLong.empty(), "x".repeat(altLength))));
    }

    @Test
    void a_table_that_a_phone_shows_keeps_its_columns_and_a_wide_one_becomes_lines() {
        assertThat(values(render(Reply.of(table("x".repeat(39)))), "content").getFirst())
                .startsWith("```");
        assertThat(values(render(Reply.of(table("x".repeat(40)))), "content"))
                .containsExactly("-# Level · Pay", "- **" + "x".repeat(40) + "**: $1");
    }

    private static Block table(String cell) {
        return new Block.Table(List.of("Level", "Pay"), List.of(List.of(cell, "$1")));
    }

    @Test
    void a_chart_that_cant_be_drawn_becomes_bars_of_text() {
        ReplyDrawing drawing = ReplyDrawing.of(
                chart(20),
                ChartSource.now(chart -> {
                    throw new IllegalStateException("no fonts");
                }),
                1,
                "");
        assertThat(drawing.losses()).extracting(Loss::code).containsExactly("chart-as-text");
        assertThat(drawing.messages().getFirst().create().toData().toString()).contains("█", "**Mid**");
    }
}
