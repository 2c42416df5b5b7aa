package dev.milepost.app.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A row of the table in {@code docs/dependencies.md}, and the jars that the table is about. */
record LibraryRow(String line, List<String> cells) {

    static final Path DOCUMENT = Path.of("../docs/dependencies.md");
    static final Path LIBRARIES = Path.of("target/milepost/lib");

    private static final Pattern OURS = Pattern.compile("(bot-core|data|discord-adapter|slack-adapter|storage)-.*");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");
    private static final int SIZE = 3;
    private static final int LICENCE = 4;
    private static final int JARS = 5;

    static LibraryRow of(String line) {
        return new LibraryRow(line, List.of(line.split("\\s*\\|\\s*", -1)));
    }

    static List<LibraryRow> all() throws IOException {
        return Files.readAllLines(DOCUMENT).stream()
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("| ") && NAME.matcher(line).find())
                .map(LibraryRow::of)
                .toList();
    }

    /** The jars that the program comes with, without our own. */
    static List<Path> jars() throws IOException {
        try (Stream<Path> files = Files.list(LIBRARIES)) {
            return files.filter(f -> !OURS.matcher(f.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }

    List<String> names() {
        return names(cells.get(JARS));
    }

    private static List<String> names(String cell) {
        return NAME.matcher(cell).results().map(r -> r.group(1)).toList();
    }

    /** Whether {@code jar} is one of its. */
    boolean lists(String jar) {
        return names().stream().anyMatch(name -> isNamed(jar, name));
    }

    /** A name that ends in a digit says which version's, a star any ending. */
    static boolean isNamed(String jar, String name) {
        return name.endsWith("*")
                ? jar.startsWith(name.substring(0, name.length() - 1))
                : jar.matches(Pattern.quote(name) + (name.matches(".*-\\d") ? "\\..*" : "-\\d.*"));
    }

    /** What it says on the licence of {@code jar}: that which begins with the jar's name, else what stands first. */
    String licence(String jar) {
        List<String> parts = Arrays.asList(cells.get(LICENCE).split("; ", -1));
        return parts.stream()
                .filter(part -> names(part).stream().anyMatch(name -> isNamed(jar, name)))
                .findFirst()
                .orElse(parts.get(0));
    }

    /** The line with another size. */
    String sized(String megabytes) {
        List<String> changed = new ArrayList<>(cells);
        changed.set(SIZE, megabytes);
        return String.join(" | ", changed).strip();
    }
}
