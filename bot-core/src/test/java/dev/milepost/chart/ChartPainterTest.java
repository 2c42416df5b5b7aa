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

    private static final int LIT = 0xFFFFC24B;

    private final ChartPainter painter = new ChartPainter();

    @Test
    void lights_the_range_that_was_asked_for_and_no_other() throws IOException {
        RangeChart chart = chart(OptionalLong.empty(), true);
        BufferedImage image = read(painter.png(chart));
        ChartLayout layout = ChartLayout.of(chart);
        assertThat(image.getRGB(layout.x(60_000), layout.barTop(1) + 3)).isEqualTo(LIT);
        assertThat(image.getRGB(layout.x(20_000), layout.barTop(0) + 3)).isNotEqualTo(LIT);
    }

    @Test
    void draws_an_open_end_beyond_the_range_and_a_closed_one_not() throws IOException {
        RangeChart chart = chart(OptionalLong.empty(), true);
        BufferedImage image = read(painter.png(chart));
        ChartLayout layout = ChartLayout.of(chart);
        int middle = layout.barTop(1) + ChartLayout.BAR / 2;
        assertThat(image.getRGB(layout.x(100_000) + 10, middle)).isEqualTo(LIT);
        RangeChart closed = chart(OptionalLong.empty(), false);
        assertThat(read(painter.png(closed)).getRGB(layout.x(100_000) + 10, middle))
                .isNotEqualTo(LIT);
    }

    @Test
    void marks_a_figure_across_the_ranges() {
        assertThat(painter.png(chart(OptionalLong.of(30_000), true)))
                .isNotEqualTo(painter.png(chart(OptionalLong.empty(), true)));
    }

    @Test
    void draws_each_content_once() {
        assertThat(painter.png(chart(OptionalLong.empty(), true)))
                .isSameAs(painter.png(chart(OptionalLong.empty(), true)));
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
            assertThat(read(painter.png(chart)).getWidth()).isEqualTo(ChartLayout.WIDTH);
            assertThat(ChartLayout.of(chart).ticks()).hasSizeLessThan(9);
        }
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

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
