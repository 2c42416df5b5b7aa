package dev.milepost.bench;

import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.Statistics;

/** Runs this module's JMH benchmarks, and prints a row of Markdown each: time and memory an operation. */
final class MicroTimes {

    private MicroTimes() {}

    /** Takes a pattern of benchmarks' names. */
    @SuppressWarnings("rawtypes") // as JMH gives its results
    public static void main(String[] args) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(args[0])
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
        System.out.println("| what | µs, mean | median | slowest hundredth | bytes allocated |\n"
                + "| --- | --- | --- | --- | --- |");
        for (RunResult result : results) {
            String name = result.getParams().getBenchmark().replaceFirst(".*\\.(\\w+)\\.(\\w+)$", "$1.$2");
            Statistics times = result.getPrimaryResult().getStatistics();
            double bytes = result.getSecondaryResults().entrySet().stream()
                    .filter(e -> e.getKey().endsWith("gc.alloc.rate.norm"))
                    .mapToDouble(e -> score(e.getValue()))
                    .findFirst()
                    .orElse(Double.NaN);
            Figures.say(name + ".mean", times.getMean());
            Figures.say(name + ".median", times.getPercentile(50));
            Figures.say(name + ".p99", times.getPercentile(99));
            Figures.say(name + ".bytes", bytes);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.3f | %.3f | %.3f | %,.0f |%n",
                    name,
                    times.getMean(),
                    times.getPercentile(50),
                    times.getPercentile(99),
                    bytes);
        }
    }

    private static double score(Result<?> result) {
        return result.getScore();
    }
}
