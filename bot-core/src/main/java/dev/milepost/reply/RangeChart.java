package dev.milepost.reply;

import java.util.List;
import java.util.OptionalLong;

/**
 * Ranges drawn on one scale.
 *
 * @param title what is compared, with its unit
 * @param symbol the currency's sign, before each amount
 * @param bars the ranges, top to bottom
 * @param figure a value marked across the chart, in the bars' unit
 * @param alt the same said in words, for those who don't see the picture; never blank
 */
public record RangeChart(String title, String symbol, List<Bar> bars, OptionalLong figure, String alt) {

    public RangeChart {
        bars = List.copyOf(bars);
        if (alt.isBlank() || bars.isEmpty()) {
            throw new IllegalArgumentException("a chart needs bars and alternative text");
        }
    }

    /**
     * One range.
     *
     * @param label its name
     * @param low lower end, in whole units
     * @param high upper end, in whole units
     * @param openEnded whether the source leaves the upper end open ("+")
     * @param lit whether it is one that was asked for
     */
    public record Bar(String label, long low, long high, boolean openEnded, boolean lit) {
        public Bar {
            if (low < 0 || high < low) {
                throw new IllegalArgumentException("range %d to %d".formatted(low, high));
            }
        }
    }

    /** Lower end of a scale that holds every bar and the figure. */
    public long scaleLow() {
        long low = bars.stream().mapToLong(Bar::low).min().orElseThrow();
        return Math.min(low, figure.orElse(low));
    }

    /** Upper end of a scale that holds every bar and the figure. */
    public long scaleHigh() {
        long high = bars.stream().mapToLong(Bar::high).max().orElseThrow();
        return Math.max(high, figure.orElse(high));
    }
}
