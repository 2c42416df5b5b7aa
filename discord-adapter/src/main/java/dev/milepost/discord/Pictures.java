package dev.milepost.discord;

import dev.milepost.reply.RangeChart;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The latest pictures: a pack's table makes few, and each takes longer to draw than all else in its answer. */
final class Pictures {

    private static final int KEPT = 64;

    private final Function<RangeChart, byte[]> painter;
    private final Map<RangeChart, byte[]> latest = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<RangeChart, byte[]> eldest) {
            return size() > KEPT;
        }
    };

    Pictures(Function<RangeChart, byte[]> painter) {
        this.painter = painter;
    }

    byte[] of(RangeChart chart) {
        synchronized (latest) {
            byte[] known = latest.get(chart);
            if (known != null) {
                return known;
            }
        }
        byte[] drawn = painter.apply(chart);
        synchronized (latest) {
            latest.put(chart, drawn);
        }
        return drawn;
    }
}
