package dev.milepost.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Draws right against misled as an SVG of a few hundred bytes. */
final class CurvePlot {

    private static final int WIDTH = 420;
    private static final int HEIGHT = 300;
    private static final int MARGIN = 44;

    /** The picture's upper end of the share misled, from 0; the share right runs from 40 % to all. */
    private static final double MOST_MISLED = 0.15;

    private static final double LEAST_RIGHT = 0.4;

    private CurvePlot() {}

    static void write(Path file, List<Score> curve) throws IOException {
        StringBuilder svg = new StringBuilder();
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"11\">\n<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>\n"
                        .formatted(WIDTH, HEIGHT));
        for (int percent = 0; percent <= 15; percent += 3) {
            svg.append(text(x(percent / 100.0), HEIGHT - 24, percent + " %"));
        }
        for (int percent = 40; percent <= 100; percent += 10) {
            double y = y(percent / 100.0);
            svg.append(text(22, y + 4, percent + " %"))
                    .append(String.format(
                            Locale.ROOT, "<path d=\"M%d %.1fH%d\" stroke=\"#ddd\"/>\n", MARGIN, y, WIDTH - 12));
        }
        svg.append(text(WIDTH / 2.0, HEIGHT - 8, "misled")).append(text(22, 14, "right"));
        svg.append("<polyline fill=\"none\" stroke=\"#1f6feb\" stroke-width=\"2\" points=\"")
                .append(curve.stream()
                        .map(s -> String.format(Locale.ROOT, "%.1f,%.1f", x(s.misled()), y(s.right())))
                        .collect(Collectors.joining(" ")))
                .append("\"/>\n</svg>\n");
        Files.writeString(file, svg);
    }

    private static double x(double misled) {
        return MARGIN + misled / MOST_MISLED * (WIDTH - MARGIN - 16);
    }

    private static double y(double right) {
        return 20 + (1 - right) / (1 - LEAST_RIGHT) * (HEIGHT - 66);
    }

    private static String text(double x, double y, String what) {
        return String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%s</text>\n", x, y, what);
    }
}
