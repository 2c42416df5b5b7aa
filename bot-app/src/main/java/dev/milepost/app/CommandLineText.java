package dev.milepost.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The command line in UTF-8, also where the locale is C and the JVM has turned every other letter into U+FFFD. */
final class CommandLineText {

    private static final Path RAW = Path.of("/proc/self/cmdline");

    private CommandLineText() {}

    static List<String> of(String[] args) {
        List<String> given = List.of(args);
        if (given.stream().noneMatch(a -> a.indexOf('\uFFFD') >= 0)) {
            return given;
        }
        try {
            return last(given, Files.readAllBytes(RAW));
        } catch (IOException notLinux) {
            return given;
        }
    }

    /** The end of {@code raw}, whose parts are closed by NUL, as long as {@code given}. */
    static List<String> last(List<String> given, byte[] raw) {
        List<String> all = Arrays.asList(new String(raw, StandardCharsets.UTF_8).split("\0", -1));
        int end = all.size() - 1;
        return end < given.size() ? given : List.copyOf(all.subList(end - given.size(), end));
    }
}
