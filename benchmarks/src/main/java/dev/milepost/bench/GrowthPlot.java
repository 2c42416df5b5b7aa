package dev.milepost.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Draws what idle subscriptions cost by how many there are, from rows that {@link TipGrowth} printed. */
final class GrowthPlot {

    private static final int WIDTH = 420;
    private static final int HEIGHT = 260;
    private static final int LEFT = 48;
    private static final int BOTTOM = 40;

    /** The picture's upper end, in percent of a core. */
    private static final double MOST = 2;

    private static final String COLUMNS = "\\s*\\|\\s*";

    private GrowthPlot() {}

    private record Row(String store, double subscriptions, double percent) {

        static Row read(String line) {
            String[] cells = line.split(COLUMNS, -1);
            return new Row(
                    cells[1],
                    Double.parseDouble(cells[2].replace(",", "")),
                    Double.parseDouble(cells[3].replace("%", "").strip()));
        }
    }

    /** Reads rows from standard input; takes the file to write. */
    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        List<Row> rows = in.lines()
                .filter(line -> line.matches("\\| (SQLite|PostgreSQL) .*"))
                .map(Row::read)
                .toList();
        StringBuilder svg = new StringBuilder();
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"11\">\n"
                        .formatted(WIDTH, HEIGHT));
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
        for (int power = 3; power <= 6; power++) {
            svg.append(text(x(Math.pow(10, power)), HEIGHT - 22, "%,d".formatted((long) Math.pow(10, power))));
        }
        for (double percent = 0; percent <= MOST; percent += 0.5) {
            svg.append(text(22, y(percent) + 4, String.format(Locale.ROOT, "%.1f %%", percent)))
                    .append(String.format(
                            Locale.ROOT, "<path d=\"M%d %.1fH%d\" stroke=\"#ddd\"/>\n", LEFT, y(percent), WIDTH - 12));
        }
        svg.append(text(WIDTH / 2.0, HEIGHT - 6, "subscriptions, none due; of one core, the whole program"));
        svg.append(line(rows, "SQLite", "#1f6feb")).append(line(rows, "PostgreSQL", "#d4731a"));
        Files.writeString(Path.of(args[0]), svg.append("</svg>\n"));
    }

    private static String line(List<Row> rows, String store, String colour) {
        List<Row> of = rows.stream()
                .filter(row -> row.store.equals(store))
                .sorted(Comparator.comparingDouble(Row::subscriptions))
                .toList();
        String points = of.stream()
                .map(row -> String.format(Locale.ROOT, "%.1f,%.1f", x(row.subscriptions), y(row.percent)))
                .collect(Collectors.joining(" "));
        double label = store.equals("SQLite") ? 30 : 44;
        return "<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"2\" points=\"%s\"/>\n".formatted(colour, points)
                + "<path d=\"M%d %.0fh16\" stroke=\"%s\" stroke-width=\"2\"/>\n".formatted(LEFT + 8, label - 4, colour)
                + "<text x=\"%d\" y=\"%.0f\">%s</text>\n".formatted(LEFT + 30, label, store);
    }

    private static double x(double subscriptions) {
        return LEFT + 16 + (Math.log10(subscriptions) - 3) / 3 * (WIDTH - LEFT - 60);
    }

    private static double y(double percent) {
        return 16 + (1 - percent / MOST) * (HEIGHT - BOTTOM - 24);
    }

    private static String text(double x, double y, String what) {
        return String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%s</text>\n", x, y, what);
    }
}
