package dev.milepost.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of {@code benchmarks/bars}: what is measured, and what it has to keep to.
 *
 * @param row which command measures it, by the name that {@code benchmarks/run} takes
 * @param figure its name among the figures
 * @param unit of the figure and of the bar
 * @param what in words
 * @param bar such as {@code <= 0.3}, or, of another figure, {@code <= 0.25 slack.node.cpu}; {@code -} for none
 */
record Bar(String row, String figure, String unit, String what, String bar) {

    private static final Pattern FORM = Pattern.compile("(<=|>=|<|>|=) ([\\d.]+)(?: (\\S+))?");

    /** How a figure stands to its bar. */
    enum Verdict {
        MET("yes"),
        MISSED("**no**"),
        NO_BAR(""),
        NOT_MEASURED("not measured");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** Reads all but empty lines and comments. */
    static List<Bar> read(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\s*\\|\\s*", -1))
                .map(cells -> new Bar(cells[0], cells[1], cells[2], cells[3], cells[4]))
                .toList();
    }

    /** The bar, put into numbers. */
    private Optional<Double> limit(Map<String, Double> figures) {
        Matcher form = FORM.matcher(bar);
        if (!form.matches()) {
            return Optional.empty();
        }
        double factor = Double.parseDouble(form.group(2));
        return form.group(3) == null
                ? Optional.of(factor)
                : Optional.ofNullable(figures.get(form.group(3))).map(other -> factor * other);
    }

    Verdict verdict(Map<String, Double> figures) {
        Double value = figures.get(figure);
        if (value == null) {
            return Verdict.NOT_MEASURED;
        }
        if (bar.equals("-")) {
            return Verdict.NO_BAR;
        }
        return limit(figures)
                .map(limit -> holds(value, limit) ? Verdict.MET : Verdict.MISSED)
                .orElse(Verdict.NOT_MEASURED);
    }

    private boolean holds(double value, double limit) {
        return switch (bar.substring(0, bar.indexOf(' '))) {
            case "<=" -> value <= limit;
            case "<" -> value < limit;
            case ">=" -> value >= limit;
            case ">" -> value > limit;
            default -> value == limit;
        };
    }

    /** A row of the table. */
    String markdown(Map<String, Double> figures) {
        Double value = figures.get(figure);
        return "| %s | %s | %s | %s | `benchmarks/%s` |"
                .formatted(
                        what,
                        value == null ? "" : shown(value),
                        shownBar(figures),
                        verdict(figures).words(),
                        row);
    }

    private String shown(double value) {
        String form =
                Math.abs(value) >= 100 || value == Math.rint(value) ? "%,.0f" : Math.abs(value) >= 1 ? "%.2f" : "%.4f";
        return (String.format(Locale.ROOT, form, value) + " " + unit).strip();
    }

    /** A bar of another figure with that figure's number, so that the ratio can be seen. */
    private String shownBar(Map<String, Double> figures) {
        Matcher form = FORM.matcher(bar);
        if (!form.matches()) {
            return "";
        }
        String sign = form.group(1).replace("<=", "≤").replace(">=", "≥");
        if (form.group(3) == null) {
            return (sign + " " + form.group(2) + " " + unit).strip();
        }
        return limit(figures)
                .map(limit -> "%s %s (%s of the other's; it is %.2f of it)"
                        .formatted(
                                sign,
                                shown(limit),
                                form.group(2),
                                figures.getOrDefault(figure, Double.NaN) / figures.getOrDefault(form.group(3), 1.0)))
                .orElse(sign + " " + form.group(2) + " of the other's");
    }
}
