package dev.milepost.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ReplyTest {

    private static final RangeChart CHART = new RangeChart(
            "Pay",
            "$",
            List.of(new RangeChart.Bar("low", 0, 50, false, false), new RangeChart.Bar("high", 50, 100, true, true)),
            OptionalLong.empty(),
            "Two ranges.");

    @Test
    void reads_well_as_words_alone() {
        Reply reply = Reply.builder()
                .heading("Mid level")
                .paragraph(Text.markdown("**$1** a year"))
                .add(new Block.Fields(List.of(new Block.Field("Note", Text.literal("n")))))
                .bullets(List.of(Text.literal("one"), Text.literal("two")))
                .add(new Block.Chart(CHART))
                .add(new Block.Divider())
                .buttons(List.of(Button.of("More", Action.of("more")), Button.of("Less", Action.of("less"))))
                .note(Text.literal("Source: x"))
                .build();
        assertThat(reply.plain()).isEqualTo("""
            Mid level

            $1 a year

            Note: n

            • one
            • two

            Two ranges.

            [More] [Less]

            Source: x\
            """);
    }

    @Test
    void says_a_table_row_by_row_and_not_again_as_a_chart() {
        Reply reply = Reply.of(
                new Block.Table(List.of("Level", "Range", "Years"), List.of(List.of("Mid", "$1", "3"))),
                new Block.Chart(CHART));
        assertThat(reply.plain()).isEqualTo("Mid: $1; Years 3");
    }

    @Test
    void never_says_nothing() {
        assertThatThrownBy(() -> Reply.builder().build()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void has_alternative_text_for_every_picture() {
        assertThatThrownBy(() -> new RangeChart("t", "$", CHART.bars(), OptionalLong.empty(), " "))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refuses_a_ragged_table() {
        assertThatThrownBy(() -> new Block.Table(List.of("a", "b"), List.of(List.of("1"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void draws_a_range_as_characters_on_the_charts_scale() {
        assertThat(TextBar.of(CHART, CHART.bars().get(0), 11)).isEqualTo("██████░░░░░");
        assertThat(TextBar.of(CHART, CHART.bars().get(1), 11)).isEqualTo("░░░░░█████▶");
    }

    @Test
    void makes_room_on_the_scale_for_a_figure_outside_all_ranges() {
        RangeChart chart = new RangeChart("t", "$", CHART.bars(), OptionalLong.of(200), "alt");
        assertThat(chart.scaleHigh()).isEqualTo(200);
        assertThat(TextBar.of(chart, chart.bars().get(0), 11)).isEqualTo("████░░░░░░░");
    }
}
