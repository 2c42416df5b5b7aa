package dev.milepost.chart;

import dev.milepost.reply.RangeChart;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.stream.IntStream;

/**
 * One chart on one surface. The card is dark on purpose: it reads alike on a light and on a dark page.
 * What is lit differs in lightness and in weight, not in hue alone.
 */
final class ChartDrawing {

    private static final Color CARD = new Color(0x1D2230);
    private static final Color GRID = new Color(0x343B4E);
    private static final Color QUIET = new Color(0x6C7A99);
    private static final Color LIT = new Color(0xFFC24B);
    private static final Color TEXT = new Color(0xE8ECF4);
    private static final Color SMALL = new Color(0xAEB8CC);

    private final Graphics2D g;
    private final ChartLayout layout;
    private final ChartFonts fonts;

    ChartDrawing(Graphics2D g, ChartLayout layout, ChartFonts fonts) {
        this.g = g;
        this.layout = layout;
        this.fonts = fonts;
    }

    void draw() {
        g.setColor(CARD);
        g.fillRect(0, 0, ChartLayout.WIDTH, layout.height());
        text(layout.chart().title(), fonts.bold(), 28, TEXT, ChartLayout.MARGIN, 52);
        grid();
        layout.chart().figure().ifPresent(this::figure);
        IntStream.range(0, layout.chart().bars().size()).forEach(this::bar);
    }

    private void grid() {
        for (long tick : layout.ticks()) {
            int x = layout.x(tick);
            g.setColor(GRID);
            g.setStroke(new BasicStroke(1.5f));
            g.drawLine(x, ChartLayout.TITLE - 8, x, layout.axisTop() + 6);
            centred(layout.shortAmount(tick), fonts.regular(), 20, SMALL, x, layout.axisTop() + 32);
        }
    }

    private void bar(int row) {
        RangeChart.Bar bar = layout.chart().bars().get(row);
        boolean quiet = !bar.lit() && layout.chart().bars().stream().anyMatch(RangeChart.Bar::lit);
        Color colour = quiet ? QUIET : LIT;
        int top = layout.barTop(row);
        int left = layout.x(bar.low());
        int right = Math.max(left + 4, layout.x(bar.high()));
        text(
                bar.label(),
                quiet ? fonts.regular() : fonts.bold(),
                24,
                quiet ? SMALL : TEXT,
                ChartLayout.MARGIN,
                top + 23);
        g.setColor(colour);
        if (bar.openEnded()) {
            g.fill(arrow(left, right, top));
        } else {
            g.fill(new RoundRectangle2D.Double(left, top, right - left, ChartLayout.BAR, 10, 10));
        }
        String range =
                layout.shortAmount(bar.low()) + " – " + layout.shortAmount(bar.high()) + (bar.openEnded() ? "+" : "");
        words(range, quiet, left, right, top);
    }

    /** The range's words inside its bar, or behind or before it where it is too short for them. */
    private void words(String range, boolean quiet, int left, int right, int top) {
        int width = g.getFontMetrics(fonts.bold().deriveFont(20f)).stringWidth(range);
        int behind = right + ChartLayout.BEYOND;
        if (width + 16 <= right - left) {
            centred(range, fonts.bold(), 20, quiet ? Color.WHITE : CARD, (left + right) / 2, top + 22);
        } else {
            int x = behind + width < ChartLayout.WIDTH - 8 ? behind : left - 12 - width;
            g.setColor(CARD);
            g.fillRect(x - 4, top, width + 8, ChartLayout.BAR);
            text(range, fonts.bold(), 20, quiet ? SMALL : TEXT, x, top + 22);
        }
    }

    /** A bar whose right end points on: the source names no upper end. */
    private static Path2D arrow(int left, int right, int top) {
        int bottom = top + ChartLayout.BAR;
        int middle = top + ChartLayout.BAR / 2;
        Path2D path = new Path2D.Double();
        path.moveTo(left, top);
        path.lineTo(right, top);
        path.lineTo(right + ChartLayout.BEYOND - 4, middle);
        path.lineTo(right, bottom);
        path.lineTo(left, bottom);
        path.closePath();
        return path;
    }

    private void figure(long value) {
        int x = layout.x(value);
        g.setColor(TEXT);
        g.setStroke(new BasicStroke(3f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, new float[] {9f, 6f}, 0f));
        g.drawLine(x, ChartLayout.TITLE - 12, x, layout.axisTop() + 6);
        centred(layout.shortAmount(value), fonts.bold(), 22, TEXT, x, ChartLayout.TITLE - 18);
    }

    private void centred(String words, Font font, float size, Color colour, int x, int baseline) {
        int width = g.getFontMetrics(font.deriveFont(size)).stringWidth(words);
        int left = Math.clamp(x - width / 2, 4, ChartLayout.WIDTH - 4 - width);
        text(words, font, size, colour, left, baseline);
    }

    private void text(String words, Font font, float size, Color colour, int x, int baseline) {
        g.setFont(font.deriveFont(size));
        g.setColor(colour);
        g.drawString(words, x, baseline);
    }
}
