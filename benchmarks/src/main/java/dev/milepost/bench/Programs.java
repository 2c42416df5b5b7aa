package dev.milepost.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What is measured of a running program from outside. */
final class Programs {

    private Programs() {}

    /** Reads what the program says until it is ready. @return the line that says so, with its addresses */
    static String awaitReady(Process process) throws IOException {
        BufferedReader log = process.inputReader();
        String line;
        do {
            line = log.readLine();
            if (line == null) {
                throw new IOException("the program ended, or was stopped for taking too long, before it was ready");
            }
        } while (!line.contains("Milepost is ready"));
        return line;
    }

    /** Memory that the process holds now. */
    static double megabytes(long pid) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/%d/status".formatted(pid)))) {
            return lines.filter(l -> l.startsWith("VmRSS:"))
                    .mapToDouble(l -> Integer.parseInt(l.replaceAll("\\D", "")) / 1024.0)
                    .findFirst()
                    .orElse(Double.NaN);
        }
    }
}
