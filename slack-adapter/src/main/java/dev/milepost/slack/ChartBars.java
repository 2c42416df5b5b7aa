package dev.milepost.slack;

import com.google.gson.JsonObject;
import dev.milepost.reply.RangeChart;
import dev.milepost.reply.RangeChart.Bar;
import dev.milepost.reply.TextBar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A chart as text: a line for each range and its bar under it, the one that was asked for marked. */
final class ChartBars {

    /** Fits a telephone's line. */
    private static final int WIDTH = 30;

    private ChartBars() {}

    static List<JsonObject> sections(RangeChart chart) {
        List<JsonObject> sections = new ArrayList<>();
        sections.add(RichText.section(List.of(RichText.words(SlackText.literal(chart.title())))));
        chart.bars().forEach(bar -> sections.add(section(chart, bar)));
        chart.figure().ifPresent(figure -> sections.add(figure(chart, figure)));
        return sections;
    }

    private static JsonObject section(RangeChart chart, Bar bar) {
        String label = (bar.lit() ? "► " : "") + SlackText.literal(bar.label());
        return RichText.section(List.of(
                bar.lit() ? RichText.styled(label, "bold") : RichText.words(label),
                RichText.words("  " + range(chart, bar) + "\n"),
                RichText.styled(TextBar.of(chart, bar, WIDTH), "code")));
    }

    private static String range(RangeChart chart, Bar bar) {
        String low = amount(chart, bar.low());
        String range = bar.low() == bar.high() ? low : low + " – " + amount(chart, bar.high());
        return bar.openEnded() ? range + "+" : range;
    }

    private static JsonObject figure(RangeChart chart, long figure) {
        Bar point = new Bar("", figure, figure, false, true);
        return RichText.section(List.of(
                RichText.words(amount(chart, figure) + "\n"),
                RichText.styled(TextBar.of(chart, point, WIDTH), "code")));
    }

    private static String amount(RangeChart chart, long amount) {
        return chart.symbol() + String.format(Locale.ENGLISH, "%,d", amount);
    }
}
