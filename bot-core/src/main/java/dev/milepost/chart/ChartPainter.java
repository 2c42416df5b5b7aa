package dev.milepost.chart;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.milepost.reply.RangeChart;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Draws range charts as pictures, each content once; one with a figure each time anew, for the figure is somebody's and
 * isn't kept. Nothing is loaded before the first. Thread-safe.
 */
public final class ChartPainter {

    /** More than a pack has rows to light, with room for pairs of them. */
    private static final int CACHED = 200;

    private final LoadingCache<RangeChart, byte[]> pngs =
            Caffeine.newBuilder().maximumSize(CACHED).build(this::drawPng);
    private final LoadingCache<RangeChart, String> svgs =
            Caffeine.newBuilder().maximumSize(CACHED).build(this::drawSvg);
    private final AtomicReference<ChartFonts> fonts = new AtomicReference<>();

    /** The picture of {@code chart} as a PNG; its alternative text goes with it wherever it is shown. */
    public byte[] png(RangeChart chart) {
        return chart.figure().isPresent() ? drawPng(chart) : pngs.get(chart);
    }

    /** The same picture as SVG, which carries its alternative text as its title. */
    public String svg(RangeChart chart) {
        return chart.figure().isPresent() ? drawSvg(chart) : svgs.get(chart);
    }

    private byte[] drawPng(RangeChart chart) {
        ChartLayout layout = ChartLayout.of(chart);
        return PngCanvas.png(layout, ChartDrawing.of(layout, fonts()), fonts());
    }

    private String drawSvg(RangeChart chart) {
        ChartLayout layout = ChartLayout.of(chart);
        return SvgCanvas.svg(layout, ChartDrawing.of(layout, fonts()));
    }

    private ChartFonts fonts() {
        ChartFonts loaded = fonts.get();
        if (loaded == null) {
            System.setProperty("java.awt.headless", "true");
            loaded = ChartFonts.load();
            fonts.set(loaded);
        }
        return loaded;
    }
}
