package dev.milepost.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.app.terminal.Streams.Look;
import dev.milepost.reply.Action;
import dev.milepost.reply.Block;
import dev.milepost.reply.Button;
import dev.milepost.reply.RangeChart;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class TerminalRendererTest {

    private static final RangeChart CHART = new RangeChart(
            "Pay a year, in USD",
            "USD",
            List.of(new RangeChart.Bar("Low", 0, 50, false, false), new RangeChart.Bar("High", 50, 100, true, true)),
            OptionalLong.empty(),
            "Low 0 to 50, High 50 and more");

    private static String plain(Block... blocks) {
        return new TerminalRenderer(Look.PLAIN).render(Reply.of(blocks));
    }

    private static String shown(int width, Block... blocks) {
        return new TerminalRenderer(new Look(true, false, width)).render(Reply.of(blocks));
    }

    @Test
    void without_a_terminal_lines_are_not_cut_and_a_chart_is_said_in_words() {
        String words = "word ".repeat(60).strip();
        assertThat(plain(new Block.Paragraph(Text.literal(words)), new Block.Chart(CHART)))
                .isEqualTo(words + "\n\nLow 0 to 50, High 50 and more");
    }

    @Test
    void on_a_terminal_a_chart_is_bars_on_one_scale() {
        assertThat(shown(26, new Block.Chart(CHART))).isEqualTo("""
            Pay a year, in USD
            Low   ███████████░░░░░░░░░
            High  ░░░░░░░░░░█████████▶\
            """);
    }

    @Test
    void text_is_wrapped_between_words_and_bullets_hang() {
        assertThat(shown(20, new Block.Bullets(List.of(Text.literal("one two three four five six")))))
                .isEqualTo("• one two three four\n  five six");
    }

    @Test
    void wide_letters_count_for_what_they_take() {
        assertThat(shown(20, new Block.Paragraph(Text.literal("日本語日本語 日本語日本語"))))
                .isEqualTo("日本語日本語\n日本語日本語");
    }

    @Test
    void columns_of_a_table_stand_under_each_other() {
        Block table = new Block.Table(List.of("Level", "Pay"), List.of(List.of("Entry", "90"), List.of("Mid", "120")));
        assertThat(shown(80, table)).isEqualTo("Level  Pay\nEntry  90\nMid    120");
    }

    @Test
    void buttons_are_left_out_and_a_menu_says_what_may_be_typed() {
        Action action = Action.of("topic");
        assertThat(plain(
                        new Block.Buttons(List.of(Button.of("Press", action))),
                        new Block.Menu("Topics", action, List.of(new Block.Option("Skills", "skills", "")))))
                .isEqualTo("Topics: skills");
    }

    @Test
    void buttons_that_a_colon_announces_are_listed() {
        assertThat(plain(
                        new Block.Paragraph(Text.literal("I can help with these:")),
                        new Block.Buttons(List.of(Button.of("Skills", Action.of("topic"))))))
                .isEqualTo("I can help with these:\n\n• Skills");
    }

    @Test
    void nobody_can_recolour_the_terminal_by_a_question() {
        assertThat(plain(new Block.Paragraph(Text.literal("a\u001b[31mb\u0007c\u009b2J"))))
                .isEqualTo("a[31mbc2J");
    }

    @Test
    void looks_become_colours_where_there_are_colours() {
        String drawn =
                new TerminalRenderer(new Look(true, true, 80)).render(Reply.of(Text.markdown("**strong** and `code`")));
        assertThat(drawn).isEqualTo("\u001b[1mstrong\u001b[0m and \u001b[36mcode\u001b[0m");
    }
}
