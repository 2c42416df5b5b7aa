package dev.milepost.reply;

/** A range as a bar of characters, all bars of a chart on the same scale. */
public final class TextBar {

    private TextBar() {}

    /**
     * Draws {@code bar} on the scale of {@code chart}.
     *
     * @param width characters in all; an open-ended range ends in an arrow
     */
    public static String of(RangeChart chart, RangeChart.Bar bar, int width) {
        int from = column(chart, bar.low(), width);
        int to = Math.max(from, column(chart, bar.high(), width));
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < width; i++) {
            line.append(i < from || i > to ? '░' : i == to && bar.openEnded() ? '▶' : '█');
        }
        return line.toString();
    }

    private static int column(RangeChart chart, long value, int width) {
        long span = Math.max(1, chart.scaleHigh() - chart.scaleLow());
        return (int) Math.round((double) (value - chart.scaleLow()) / span * (width - 1));
    }
}
