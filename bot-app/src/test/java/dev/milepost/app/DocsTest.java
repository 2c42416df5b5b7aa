package dev.milepost.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    void every_public_type_says_what_it_is() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(".."), 12)) {
            List<Path> sources = files.filter(f -> f.toString().matches(".*/src/main/java/.*\\.java"))
                    .toList();
            assertThat(sources).hasSizeGreaterThan(100);
            assertThat(sources).allSatisfy(f -> {
                String source = Files.readString(f);
                boolean isPublic =
                        Pattern.compile("(?m)^public ").matcher(source).find();
                assertThat(!isPublic || documented(source)).as(f.toString()).isTrue();
            });
        }
    }

    /** A comment for Javadoc stands before the type, with nothing but annotations between. */
    private static boolean documented(String source) {
        return Pattern.compile("\\*/\\n(?:@[^\\n]*\\n)*public ").matcher(source).find();
    }

    private static List<String> found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.results().map(r -> r.group(1)).toList();
    }
}
