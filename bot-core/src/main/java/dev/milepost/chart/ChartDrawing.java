package dev.milepost.chart;

import dev.milepost.chart.ChartShape.Anchor;
import dev.milepost.chart.ChartShape.Box;
import dev.milepost.chart.ChartShape.Line;
import dev.milepost.chart.ChartShape.Point;
import dev.milepost.chart.ChartShape.Polygon;
import dev.milepost.chart.ChartShape.Words;
import dev.milepost.reply.RangeChart;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One chart as shapes. The card is dark on purpose: it reads alike on a light and on a dark page. What is lit differs in
 * lightness, in weight and by a mark, not in hue alone.
 */
final class ChartDrawing {

    static final int CARD = 0x1D2230;
    static final int LIT = 0xFFC24B;

    private static final int TRACK = 0x2B3143;
    private static final int GRID = 0x3C4459;
    static final int QUIET = 0x7688AD;
    private static final int TEXT = 0xF2F4F9;
    static final int SMALL = 0xB8C2D6;

    private static final int TEXT_SIZE = 27;
    private static final int GAP = 14;

    private final ChartLayout layout;
    private final ChartFonts fonts;
    private final List<ChartShape> shapes = new ArrayList<>();

    private ChartDrawing(ChartLayout layout, ChartFonts fonts) {
        this.layout = layout;
        this.fonts = fonts;
    }

    /** The strokes, from the ground up. */
    static List<ChartShape> of(ChartLayout layout, ChartFonts fonts) {
        ChartDrawing drawing = new ChartDrawing(layout, fonts);
        drawing.draw();
        return drawing.shapes;
    }

    private void draw() {
        shapes.add(new Box(0, 0, ChartLayout.WIDTH, layout.height(), 0, CARD));
        double room = ChartLayout.WIDTH - 2 * ChartLayout.MARGIN;
        words(fitted(layout.chart().title(), true, 30, room), ChartLayout.MARGIN, 48, 30, true, Anchor.START, TEXT);
        IntStream.range(0, layout.chart().bars().size()).forEach(this::row);
        axis();
        layout.chart().figure().ifPresent(this::figure);
    }

    private void row(int row) {
        RangeChart.Bar bar = layout.chart().bars().get(row);
        boolean quiet = !bar.lit() && layout.chart().bars().stream().anyMatch(RangeChart.Bar::lit);
        boolean marked = bar.lit();
        int ink = quiet ? SMALL : TEXT;
        String range = layout.range(bar);
        double right = ChartLayout.WIDTH - ChartLayout.MARGIN;
        double left = ChartLayout.MARGIN + (marked ? 24 : 0);
        int baseline = layout.baseline(row);
        if (marked) {
            shapes.add(triangle(ChartLayout.MARGIN, baseline - 19, 13, 20, LIT));
        }
        words(range, right, baseline, TEXT_SIZE, !quiet, Anchor.END, ink);
        double room = right - left - fonts.width(range, !quiet, TEXT_SIZE) - GAP;
        words(fitted(bar.label(), !quiet, TEXT_SIZE, room), left, baseline, TEXT_SIZE, !quiet, Anchor.START, ink);
        shapes.add(new Box(
                ChartLayout.MARGIN,
                layout.barTop(row),
                layout.scaleRight() - ChartLayout.MARGIN,
                ChartLayout.BAR,
                4,
                TRACK));
        for (long tick : layout.ticks()) {
            double x = layout.x(tick);
            int top = layout.barTop(row);
            shapes.add(new Line(new Point(x, top), new Point(x, top + ChartLayout.BAR), 1, GRID));
        }
        shapes.add(bar(row, bar, quiet ? QUIET : LIT));
    }

    private ChartShape bar(int row, RangeChart.Bar bar, int colour) {
        int top = layout.barTop(row);
        double left = layout.x(bar.low());
        double right = Math.max(left + 4, layout.x(bar.high()));
        return bar.openEnded()
                ? arrow(left, right, top, colour)
                : new Box(left, top, right - left, ChartLayout.BAR, 4, colour);
    }

    /** A bar whose right end points on: the source names no upper end. */
    private static Polygon arrow(double left, double right, int top, int colour) {
        int bottom = top + ChartLayout.BAR;
        double middle = top + ChartLayout.BAR / 2.0;
        return new Polygon(
                List.of(
                        new Point(left, top),
                        new Point(right, top),
                        new Point(right, top - 5),
                        new Point(right + ChartLayout.BEYOND - 2, middle),
                        new Point(right, bottom + 5),
                        new Point(right, bottom),
                        new Point(left, bottom)),
                colour);
    }

    private static Polygon triangle(double left, double top, double width, double height, int colour) {
        return new Polygon(
                List.of(new Point(left, top), new Point(left + width, top + height / 2), new Point(left, top + height)),
                colour);
    }

    private void axis() {
        double end = Double.NEGATIVE_INFINITY;
        for (long tick : layout.ticks()) {
            String amount = layout.shortAmount(tick);
            double width = fonts.width(amount, false, 23);
            double x = Math.clamp(layout.x(tick), ChartLayout.MARGIN + width / 2, ChartLayout.WIDTH - 8 - width / 2);
            boolean hidden = layout.chart().figure().isPresent()
                    && Math.abs(x - figureX(layout.chart().figure().getAsLong())) < width;
            if (x - width / 2 > end + 8 && !hidden) {
                words(amount, x, layout.axisTop() + 36, 23, false, Anchor.MIDDLE, SMALL);
                end = x + width / 2;
            }
        }
    }

    private double figureX(long value) {
        double width = fonts.width(layout.shortAmount(value), true, 25);
        return Math.clamp(layout.x(value), 8 + width / 2, ChartLayout.WIDTH - 8 - width / 2);
    }

    /** A mark through every bar, and its amount under them. */
    private void figure(long value) {
        double x = layout.x(value);
        for (int row = 0; row < layout.chart().bars().size(); row++) {
            int top = layout.barTop(row) - 5;
            int bottom = layout.barTop(row) + ChartLayout.BAR + 5;
            shapes.add(new Line(new Point(x, top), new Point(x, bottom), 7, CARD));
            shapes.add(new Line(new Point(x, top), new Point(x, bottom), 3, TEXT));
        }
        shapes.add(new Polygon(
                List.of(
                        new Point(x, layout.axisTop() + 2),
                        new Point(x + 9, layout.axisTop() + 14),
                        new Point(x - 9, layout.axisTop() + 14)),
                TEXT));
        words(layout.shortAmount(value), figureX(value), layout.axisTop() + 38, 25, true, Anchor.MIDDLE, TEXT);
    }

    private String fitted(String words, boolean bold, double size, double room) {
        if (fonts.width(words, bold, size) <= room) {
            return words;
        }
        int[] points = words.codePoints().toArray();
        int keep = points.length - 1;
        while (keep > 1 && fonts.width(new String(points, 0, keep) + "…", bold, size) > room) {
            keep--;
        }
        return new String(points, 0, Math.max(0, keep)) + "…";
    }

    private void words(String text, double x, double baseline, double size, boolean bold, Anchor anchor, int colour) {
        shapes.add(new Words(text, x, baseline, size, bold, anchor, colour));
    }
}
