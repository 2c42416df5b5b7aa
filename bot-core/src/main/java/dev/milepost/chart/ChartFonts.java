package dev.milepost.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;

/** The typeface that is shipped with the bot, so that a chart looks the same on every machine. */
record ChartFonts(Font regular, Font bold) {

    private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

    static ChartFonts load() {
        return new ChartFonts(read("Lato-Regular.ttf"), read("Lato-Bold.ttf"));
    }

    Font of(boolean heavy, double size) {
        return (heavy ? bold : regular).deriveFont((float) size);
    }

    /** How wide {@code words} are in letters of {@code size}. */
    double width(String words, boolean heavy, double size) {
        return of(heavy, size).getStringBounds(words, MEASURE).getWidth();
    }

    private static Font read(String name) {
        try (InputStream in = ChartFonts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no font " + name);
            }
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("the font " + name + " can't be read", e);
        }
    }
}
