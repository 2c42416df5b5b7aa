package dev.milepost.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sets what was measured against {@code benchmarks/bars}, in one table. */
final class Results {

    private Results() {}

    /** Takes the bars, the figures, and what stands above the table; prints all of it as Markdown. */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.print(Files.readString(Path.of(args[2])));
        out.print(table(Bar.read(Files.readAllLines(Path.of(args[0]))), figures(Files.readAllLines(Path.of(args[1])))));
    }

    /** What was said last of each name. */
    static Map<String, Double> figures(List<String> lines) {
        Map<String, Double> figures = new HashMap<>();
        for (String line : lines) {
            String[] parts = line.split(" ", 2);
            figures.put(parts[0], Double.parseDouble(parts[1]));
        }
        return figures;
    }

    static String table(List<Bar> bars, Map<String, Double> figures) {
        StringBuilder table =
                new StringBuilder("| what | measured | bar | met | command |\n| --- | --- | --- | --- | --- |\n");
        bars.forEach(bar -> table.append(bar.markdown(figures)).append('\n'));
        long met = count(bars, figures, Bar.Verdict.MET);
        long missed = count(bars, figures, Bar.Verdict.MISSED);
        long not = count(bars, figures, Bar.Verdict.NOT_MEASURED);
        return table.append("\nOf %d bars %d are met, %d missed.%s\n"
                        .formatted(met + missed, met, missed, not == 0 ? "" : " Rows not measured: " + not + "."))
                .toString();
    }

    private static long count(List<Bar> bars, Map<String, Double> figures, Bar.Verdict verdict) {
        return bars.stream().filter(bar -> bar.verdict(figures) == verdict).count();
    }
}
