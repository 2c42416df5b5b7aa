package dev.milepost.chart;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.milepost.reply.RangeChart;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.ImageIO;

/** Draws range charts as PNG pictures, each content once. Nothing is loaded before the first. Thread-safe. */
public final class ChartPainter {

    /** More than a pack has rows to light, with room for pairs of them. */
    private static final int CACHED = 200;

    private final LoadingCache<RangeChart, byte[]> pictures =
            Caffeine.newBuilder().maximumSize(CACHED).build(this::draw);
    private final AtomicReference<ChartFonts> fonts = new AtomicReference<>();

    /** The picture of {@code chart}; its alternative text goes with it wherever it is shown. */
    public byte[] png(RangeChart chart) {
        return pictures.get(chart);
    }

    private byte[] draw(RangeChart chart) {
        System.setProperty("java.awt.headless", "true");
        ChartLayout layout = ChartLayout.of(chart);
        BufferedImage image = new BufferedImage(ChartLayout.WIDTH, layout.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        new ChartDrawing(g, layout, fonts()).draw();
        g.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream(32 * 1024);
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    private ChartFonts fonts() {
        ChartFonts loaded = fonts.get();
        if (loaded == null) {
            loaded = ChartFonts.load();
            fonts.set(loaded);
        }
        return loaded;
    }
}
