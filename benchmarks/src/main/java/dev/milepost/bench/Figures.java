package dev.milepost.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;

/**
 * What a command measured, for {@code benchmarks/run}: a name and a number a line, in the file that {@code
 * BENCHMARK_FIGURES} names. Without that variable a command only prints what it prints.
 */
final class Figures {

    private static final Optional<Path> FILE =
            Optional.ofNullable(System.getenv("BENCHMARK_FIGURES")).map(Path::of);

    private Figures() {}

    /** Leaves a figure, in the unit that {@code benchmarks/bars} gives for it. */
    static void say(String name, double value) {
        if (FILE.isPresent()) {
            try {
                Files.writeString(
                        FILE.get(),
                        String.format(Locale.ROOT, "%s %.6g%n", name, value),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The same, a whole number. */
    static void say(String name, long value) {
        say(name, (double) value);
    }
}
