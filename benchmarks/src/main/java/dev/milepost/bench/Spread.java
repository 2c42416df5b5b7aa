package dev.milepost.bench;

import java.util.Arrays;
import java.util.Locale;

/** What several runs measured. */
final class Spread {

    private final double[] sorted;

    Spread(double[] values) {
        this.sorted = values.clone();
        Arrays.sort(sorted);
    }

    /** The value that {@code share} of {@code sorted} don't exceed. */
    static long quantile(long[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    double median() {
        return sorted[sorted.length / 2];
    }

    double most() {
        return sorted[sorted.length - 1];
    }

    /** Two columns of a table: the median, and from the least to the most; with {@code digits} behind the point. */
    String columns(int digits, String unit) {
        return "%s %s | %s – %s %s"
                .formatted(said(median(), digits), unit, said(sorted[0], digits), said(most(), digits), unit);
    }

    private static String said(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
