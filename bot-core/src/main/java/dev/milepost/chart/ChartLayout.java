package dev.milepost.chart;

import dev.milepost.reply.RangeChart;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/**
 * Where everything on a chart stands: the one model that any way of drawing follows. Its units are such that a
 * telephone, which shows the picture at half of its width, still shows letters of twelve pixels.
 *
 * @param chart what is drawn
 * @param low value at the left end of the scale
 * @param high value at the right end of the scale
 */
record ChartLayout(RangeChart chart, long low, long high) {

    static final int WIDTH = 640;
    static final int MARGIN = 28;
    static final int TITLE = 70;
    /** A label with its range, and the bar below them. */
    static final int ROW = 72;

    static final int LABEL = 27;
    static final int BAR = 22;
    static final int AXIS = 62;
    /** Room behind the scale, so that the arrow of an open-ended range has somewhere to point. */
    static final int BEYOND = 22;

    /** Steps of the scale, in whole units; the smallest with at most five ticks is taken. */
    private static final long[] STEPS = {1, 10, 100, 1_000, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 1_000_000};

    /** A figure beyond this is drawn here; the sums below then stay far from the end of a {@code long}. */
    private static final long MOST = 1_000_000_000_000L;

    static ChartLayout of(RangeChart given) {
        RangeChart chart = within(given);
        long step = step(chart.scaleHigh() - chart.scaleLow());
        return new ChartLayout(chart, chart.scaleLow() / step * step, (chart.scaleHigh() + step - 1) / step * step);
    }

    private static RangeChart within(RangeChart chart) {
        if (chart.figure().isEmpty()) {
            return chart;
        }
        OptionalLong figure = OptionalLong.of(Math.clamp(chart.figure().getAsLong(), 0, MOST));
        return new RangeChart(chart.title(), chart.symbol(), chart.bars(), figure, chart.alt());
    }

    private static long step(long span) {
        for (long step : STEPS) {
            if (span / step <= 4) {
                return step;
            }
        }
        return Math.max(1, span / 4);
    }

    int height() {
        return TITLE + chart.bars().size() * ROW + AXIS;
    }

    int scaleRight() {
        return WIDTH - MARGIN - BEYOND;
    }

    double x(long value) {
        double share = high == low ? 0 : (double) (value - low) / (high - low);
        return MARGIN + share * (scaleRight() - MARGIN);
    }

    /** The line that a row's words stand on. */
    int baseline(int row) {
        return TITLE + row * ROW + LABEL;
    }

    int barTop(int row) {
        return baseline(row) + 10;
    }

    int axisTop() {
        return TITLE + chart.bars().size() * ROW;
    }

    List<Long> ticks() {
        long step = step(high - low);
        return LongStream.rangeClosed(0, (high - low) / step)
                .mapToObj(i -> low + i * step)
                .toList();
    }

    /** A value as short as a tick's label has to be: {@code $120k}. */
    String shortAmount(long value) {
        return value >= 1_000 && value % 1_000 == 0
                ? chart.symbol() + value / 1_000 + "k"
                : chart.symbol() + String.format(Locale.ROOT, "%,d", value);
    }

    String range(RangeChart.Bar bar) {
        return shortAmount(bar.low()) + " – " + shortAmount(bar.high()) + (bar.openEnded() ? "+" : "");
    }
}
