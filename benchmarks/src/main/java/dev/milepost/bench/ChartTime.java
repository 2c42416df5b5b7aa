package dev.milepost.bench;

import dev.milepost.chart.ChartPainter;
import dev.milepost.reply.RangeChart;
import dev.milepost.reply.RangeChart.Bar;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long a picture of the salary ranges takes: one that was never drawn before, and one that was. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class ChartTime {

    private final ChartPainter painter = new ChartPainter();
    private final RangeChart known = chart(95_000);
    private long figure = 70_000;

    @Benchmark
    public byte[] newPng() {
        return painter.png(chart(figure++));
    }

    @Benchmark
    public String newSvg() {
        return painter.svg(chart(figure++));
    }

    @Benchmark
    public byte[] cachedPng() {
        return painter.png(known);
    }

    /** As the bundled pack has it; another figure makes it another picture. */
    private static RangeChart chart(long figure) {
        return new RangeChart(
                "Pay a year, in USD",
                "$",
                List.of(
                        new Bar("Entry level", 90_000, 120_000, false, false),
                        new Bar("Mid level", 120_000, 150_000, false, true),
                        new Bar("Senior level", 150_000, 200_000, true, false),
                        new Bar("Top tech companies", 200_000, 250_000, true, false),
                        new Bar("Europe and Asia", 70_000, 150_000, false, false)),
                OptionalLong.of(figure),
                "Chart of pay a year in USD.");
    }
}
