package dev.milepost.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/dependencies.md} lists just the jars that the packaged program comes with, and how much they weigh. */
class LibrariesTest {

    private static final Path DOCUMENT = Path.of("../docs/dependencies.md");
    private static final Path LIBRARIES = Path.of("target/milepost/lib");
    private static final Pattern OURS = Pattern.compile("(bot-core|data|discord-adapter|slack-adapter|storage)-.*");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");
    private static final int SIZE = 3;
    private static final int JARS = 5;

    /** A row of the table. */
    private record Row(String line, List<String> cells) {

        static Row of(String line) {
            return new Row(line, List.of(line.split("\\s*\\|\\s*", -1)));
        }

        /** Whether {@code jar} is one of its: a name that ends in a digit says which version's, a star any ending. */
        boolean lists(String jar) {
            return NAME.matcher(cells.get(JARS))
                    .results()
                    .map(r -> r.group(1))
                    .anyMatch(name -> name.endsWith("*")
                            ? jar.startsWith(name.substring(0, name.length() - 1))
                            : jar.matches(Pattern.quote(name) + (name.matches(".*-\\d") ? "\\..*" : "-\\d.*")));
        }

        String sized(List<Path> jars) {
            long bytes = jars.stream()
                    .filter(jar -> lists(jar.getFileName().toString()))
                    .mapToLong(LibrariesTest::size)
                    .sum();
            List<String> changed = new ArrayList<>(cells);
            changed.set(SIZE, String.format(Locale.ROOT, "%.1f", bytes / 1e6));
            return String.join(" | ", changed).strip();
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> jars() throws IOException {
        try (Stream<Path> files = Files.list(LIBRARIES)) {
            return files.filter(f -> !OURS.matcher(f.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(DOCUMENT).stream()
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("| ") && NAME.matcher(line).find())
                .map(Row::of)
                .toList();
    }

    @Test
    void each_jar_is_listed_once_and_none_that_is_not_there() throws IOException {
        List<Row> rows = rows();
        for (Path jar : jars()) {
            String name = jar.getFileName().toString();
            assertThat(rows.stream().filter(row -> row.lists(name))).as(name).hasSize(1);
        }
        Set<String> all = Set.copyOf(
                jars().stream().map(jar -> jar.getFileName().toString()).toList());
        assertThat(rows)
                .allSatisfy(row -> NAME.matcher(row.cells().get(JARS))
                        .results()
                        .map(r -> Row.of("| | | | | `" + r.group(1) + "` |"))
                        .forEach(one -> assertThat(all).as(one.line()).anyMatch(one::lists)));
    }

    @Test
    void the_folder_weighs_no_more_than_sixty_megabytes() throws IOException {
        try (Stream<Path> files = Files.walk(LIBRARIES.getParent())) {
            assertThat(files.filter(f -> f.toString().endsWith(".jar"))
                            .mapToLong(LibrariesTest::size)
                            .sum())
                    .isLessThanOrEqualTo(60_000_000);
        }
    }

    @Test
    void sizes_are_those_of_the_jars() throws IOException {
        List<Path> jars = jars();
        String document = Files.readString(DOCUMENT);
        String sized = document;
        for (Row row : rows()) {
            sized = sized.replace(row.line(), row.sized(jars));
        }
        if (Boolean.getBoolean("golden.update")
                || System.getProperty("golden.update", "x").isEmpty()) {
            Files.writeString(DOCUMENT, sized);
        }
        assertThat(document).isEqualTo(sized);
    }
}
