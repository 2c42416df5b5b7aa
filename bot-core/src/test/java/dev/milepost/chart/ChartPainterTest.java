package dev.milepost.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.reply.RangeChart;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ChartPainterTest {

    private static final int LIT = 0xFF000000 | ChartDrawing.LIT;

    private final ChartPainter painter = new ChartPainter();

    @Test
    void lights_the_range_that_was_asked_for_and_no_other() throws IOException {
        RangeChart chart = chart(OptionalLong.empty(), true);
        ChartLayout layout = ChartLayout.of(chart);
        assertThat(pixel(chart, layout.x(60_000), layout.barTop(1) + 6)).isEqualTo(LIT);
        assertThat(pixel(chart, layout.x(20_000), layout.barTop(0) + 6)).isNotEqualTo(LIT);
    }

    @Test
    void draws_an_open_end_beyond_the_range_and_a_closed_one_not() throws IOException {
        RangeChart chart = chart(OptionalLong.empty(), true);
        ChartLayout layout = ChartLayout.of(chart);
        int middle = layout.barTop(1) + ChartLayout.BAR / 2;
        assertThat(pixel(chart, layout.x(100_000) + 10, middle)).isEqualTo(LIT);
        assertThat(pixel(chart(OptionalLong.empty(), false), layout.x(100_000) + 10, middle))
                .isNotEqualTo(LIT);
    }

    @Test
    void marks_a_figure_across_the_ranges_and_says_it() {
        assertThat(painter.svg(chart(OptionalLong.of(30_500), true))).contains("$30,500");
        assertThat(painter.png(chart(OptionalLong.of(30_500), true)))
                .isNotEqualTo(painter.png(chart(OptionalLong.empty(), true)));
    }

    @Test
    void draws_each_content_once() {
        assertThat(painter.png(chart(OptionalLong.empty(), true)))
                .isSameAs(painter.png(chart(OptionalLong.empty(), true)));
        assertThat(painter.svg(chart(OptionalLong.empty(), true)))
                .isSameAs(painter.svg(chart(OptionalLong.empty(), true)));
    }

    @Test
    void keeps_no_picture_of_somebodys_figure() {
        RangeChart checked = chart(OptionalLong.of(30_500), true);
        assertThat(painter.png(checked)).isEqualTo(painter.png(checked)).isNotSameAs(painter.png(checked));
        assertThat(painter.svg(checked)).isEqualTo(painter.svg(checked)).isNotSameAs(painter.svg(checked));
    }

    @Test
    void has_a_scale_for_any_figure() {
        for (long figure : List.of(Long.MIN_VALUE, -1L, 0L, 7_378_697_629_483_750_000L, Long.MAX_VALUE)) {
            RangeChart chart = chart(OptionalLong.of(figure), true);
            assertThat(ChartLayout.of(chart).ticks()).hasSizeBetween(2, 8);
            assertThat(painter.png(chart)).isNotEmpty();
        }
    }

    @Test
    void has_a_scale_for_any_amounts() throws IOException {
        for (long high : List.of(0L, 1L, 7L, 999L, 120_000L, 3_000_000L, Long.MAX_VALUE / 4)) {
            RangeChart chart = new RangeChart(
                    "t",
                    "$",
                    List.of(new RangeChart.Bar("b", high / 2, high, false, false)),
                    OptionalLong.empty(),
                    "alt");
            assertThat(read(painter.png(chart)).getWidth()).isEqualTo((int) (ChartLayout.WIDTH * PngCanvas.SCALE));
            assertThat(ChartLayout.of(chart).ticks()).hasSizeLessThan(9);
        }
    }

    @Test
    void what_an_svg_says_is_never_markup() {
        RangeChart chart = new RangeChart(
                "Pay <b>& \u0001more\"",
                "$",
                List.of(new RangeChart.Bar("</text><script>", 1, 2, false, true)),
                OptionalLong.empty(),
                "a < b");
        assertThat(painter.svg(chart))
                .contains("Pay &lt;b&gt;&amp; more&quot;", "&lt;/text&gt;&lt;script&gt;", "<title>a &lt; b</title>")
                .doesNotContain("<script", "style=");
    }

    @Test
    void a_long_label_leaves_room_for_its_range() {
        RangeChart chart = new RangeChart(
                "Pay",
                "$",
                List.of(new RangeChart.Bar("A label that goes on ".repeat(5), 50_000, 100_000, true, true)),
                OptionalLong.empty(),
                "alt");
        assertThat(painter.svg(chart)).contains("…<", "$50k – $100k+");
    }

    /** As WCAG 2.2 reckons it: 3 between a bar and its ground, 4.5 for words, and 2 between lit and quiet. */
    @Test
    void what_is_lit_stands_out_by_lightness_alone() {
        assertThat(contrast(ChartDrawing.LIT, ChartDrawing.CARD)).isGreaterThan(4.5);
        assertThat(contrast(ChartDrawing.QUIET, ChartDrawing.CARD)).isGreaterThan(3);
        assertThat(contrast(ChartDrawing.SMALL, ChartDrawing.CARD)).isGreaterThan(4.5);
        assertThat(contrast(ChartDrawing.LIT, ChartDrawing.QUIET)).isGreaterThan(2);
    }

    private static double contrast(int one, int other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16 & 255) + 0.7152 * linear(colour >> 8 & 255) + 0.0722 * linear(colour & 255);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static RangeChart chart(OptionalLong figure, boolean open) {
        return new RangeChart(
                "Pay",
                "$",
                List.of(
                        new RangeChart.Bar("low", 0, 50_000, false, false),
                        new RangeChart.Bar("high", 50_000, 100_000, open, true)),
                figure,
                "alt");
    }

    private int pixel(RangeChart chart, double x, double y) throws IOException {
        return read(painter.png(chart)).getRGB((int) (x * PngCanvas.SCALE), (int) (y * PngCanvas.SCALE));
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
