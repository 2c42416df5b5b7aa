package dev.milepost.discord;

import dev.milepost.reply.RangeChart;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;

/** Where a chart's picture comes from. */
interface ChartSource {

    /** The picture, or nothing where none can be drawn. */
    Optional<Supplier<byte[]>> picture(RangeChart chart);

    /** Drawn when somebody asks for the bytes: showing a payload costs no picture. */
    static ChartSource later(Function<RangeChart, byte[]> painter) {
        return chart -> Optional.of(() -> painter.apply(chart));
    }

    /** Drawn now, so that an answer still goes out, with bars of text, where this machine can't draw. */
    static ChartSource now(Function<RangeChart, byte[]> painter) {
        return chart -> {
            try {
                byte[] picture = painter.apply(chart);
                return Optional.of(() -> picture);
            } catch (RuntimeException | LinkageError e) {
                LoggerFactory.getLogger(ChartSource.class).warn("no picture of a chart: text instead", e);
                return Optional.empty();
            }
        };
    }
}
