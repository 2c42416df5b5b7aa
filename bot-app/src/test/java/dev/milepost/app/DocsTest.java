package dev.milepost.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documentation lists is what there is. */
class DocsTest {

    private static final Path DOCS = Path.of("../docs");
    private static final Path MIGRATIONS = Path.of("../storage/src/main/resources/dev/milepost/storage/migrations");

    @Test
    void privacy_lists_every_table_that_is_stored_and_no_other() throws IOException {
        Set<String> tables = new TreeSet<>(Set.of("schema_history"));
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                String sql = Files.readString(file);
                tables.addAll(found("create table (\\w+)", sql));
                tables.removeAll(found("drop table (\\w+)", sql));
            }
        }
        assertThat(new TreeSet<>(found("(?m)^\\| `(\\w+)` \\|", Files.readString(DOCS.resolve("privacy.md")))))
                .isEqualTo(tables);
    }

    @Test
    void every_test_that_reliability_names_is_there() throws IOException {
        List<String> rows = Files.readAllLines(DOCS.resolve("reliability.md")).stream()
                .filter(line -> line.matches("\\|.*\\| `[\\w-]+` \\| `.*"))
                .toList();
        assertThat(rows).hasSizeGreaterThan(30);
        for (String row : rows) {
            String[] cells = row.split("\\|", -1);
            Path tests =
                    Path.of("..", found("`([\\w-]+)`", cells[cells.length - 3]).get(0), "src/test/java");
            List<String> named = found("`(?:dev\\.milepost\\.)?([\\w.]+(?:#\\w+)?)\\*?`", cells[cells.length - 2]);
            assertThat(named).as(row).isNotEmpty();
            for (String test : named) {
                assertThat(isTest(tests, test)).as("%s in %s", test, tests).isTrue();
            }
        }
    }

    /** Whether there is such a class, and a method whose name begins so, in it or in the contract that it fulfils. */
    private static boolean isTest(Path tests, String named) throws IOException {
        String[] parts = named.split("#", -1);
        String file = parts[0].replace('.', '/') + ".java";
        try (Stream<Path> files = Files.walk(tests)) {
            List<Path> found =
                    files.filter(f -> f.toString().endsWith("/" + file)).toList();
            if (found.size() != 1) {
                return false;
            }
            String source = Files.readString(found.get(0));
            return parts.length == 1
                    || Stream.concat(Stream.of(source), contracts(source).stream())
                            .anyMatch(s -> s.contains("void " + parts[1]));
        }
    }

    private static List<String> contracts(String source) throws IOException {
        List<String> names = found("extends (\\w+Contract)", source);
        List<String> sources = new ArrayList<>();
        for (Path root : List.of(Path.of("../storage/src/test/java"), Path.of("../bot-core/src/test/java"))) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : (Iterable<Path>) files.filter(
                        f -> names.contains(f.getFileName().toString().replace(".java", "")))::iterator) {
                    sources.add(Files.readString(file));
                }
            }
        }
        return sources;
    }

    private static List<String> found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.results().map(r -> r.group(1)).toList();
    }
}
