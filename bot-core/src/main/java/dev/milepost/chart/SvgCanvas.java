package dev.milepost.chart;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Shapes as SVG text, without styles or scripts, so that the strictest page may show it. */
final class SvgCanvas {

    private SvgCanvas() {}

    static String svg(ChartLayout layout, List<ChartShape> shapes) {
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" \
            font-family="Lato, 'Segoe UI', system-ui, sans-serif"><title>%s</title>%s</svg>
            """.formatted(
                        ChartLayout.WIDTH,
                        layout.height(),
                        escaped(layout.chart().alt()),
                        shapes.stream().map(SvgCanvas::element).collect(Collectors.joining()));
    }

    private static String element(ChartShape shape) {
        return switch (shape) {
            case ChartShape.Box b ->
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\" fill=\"%s\"/>"
                        .formatted(n(b.x()), n(b.y()), n(b.width()), n(b.height()), n(b.radius()), colour(b.colour()));
            case ChartShape.Polygon p ->
                "<polygon points=\"%s\" fill=\"%s\"/>"
                        .formatted(
                                p.points().stream()
                                        .map(point -> n(point.x()) + "," + n(point.y()))
                                        .collect(Collectors.joining(" ")),
                                colour(p.colour()));
            case ChartShape.Line l ->
                "<path d=\"M%s %sL%s %s\" stroke=\"%s\" stroke-width=\"%s\"/>"
                        .formatted(
                                n(l.from().x()),
                                n(l.from().y()),
                                n(l.to().x()),
                                n(l.to().y()),
                                colour(l.colour()),
                                n(l.width()));
            case ChartShape.Words w ->
                "<text x=\"%s\" y=\"%s\" font-size=\"%s\"%s text-anchor=\"%s\" fill=\"%s\">%s</text>"
                        .formatted(
                                n(w.x()),
                                n(w.baseline()),
                                n(w.size()),
                                w.bold() ? " font-weight=\"700\"" : "",
                                w.anchor().name().toLowerCase(Locale.ROOT),
                                colour(w.colour()),
                                escaped(w.text()));
        };
    }

    private static String n(double value) {
        double rounded = Math.round(value * 10) / 10.0;
        return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
    }

    private static String colour(int rgb) {
        return String.format(Locale.ROOT, "#%06X", rgb);
    }

    /** XML has no way at all to write most control characters. */
    private static String escaped(String words) {
        return words.codePoints()
                .filter(c -> c == '\t' || (c >= 0x20 && c < 0xD800) || (c >= 0xE000 && c < 0xFFFE) || c > 0xFFFF)
                .mapToObj(c -> switch (c) {
                    case '&' -> "&amp;";
                    case '<' -> "&lt;";
                    case '>' -> "&gt;";
                    case '"' -> "&quot;";
                    default -> Character.toString(c);
                })
                .collect(Collectors.joining());
    }
}
