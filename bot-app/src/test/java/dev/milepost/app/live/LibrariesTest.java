package dev.milepost.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.render.GoldenFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code docs/dependencies.md} lists just the jars that the packaged program comes with, how much they weigh, and their licences. */
class LibrariesTest {

    /** What the poms of the jars in {@code lib/} say, and those poms' parents. */
    private static final Path BILL = Path.of("target/bom.json");

    /** What may be shipped beside Apache-2.0; of the LGPL alone what stays a jar that can be replaced. */
    private static final Set<String> TAKEN =
            Set.of("Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause", "EPL-2.0", "CC0-1.0", "LGPL-2.1-only");

    /** Of a pom that names its licence in words of its own. */
    private static final Map<String, String> IN_WORDS =
            Map.of("GNU Lesser General Public License 2.1", "LGPL-2.1-only");

    /** As SPDX writes licences. */
    private static final Pattern LICENCE = Pattern.compile("\\b[A-Z][A-Za-z]*\\d?-\\d[\\w.-]*\\w|\\bMIT\\b");

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    @Test
    void each_jar_is_listed_once_and_none_that_is_not_there() throws IOException {
        List<LibraryRow> rows = LibraryRow.all();
        for (Path jar : LibraryRow.jars()) {
            assertThat(rows.stream().filter(row -> row.lists(name(jar))))
                    .as(name(jar))
                    .hasSize(1);
        }
        List<String> all = LibraryRow.jars().stream().map(LibrariesTest::name).toList();
        assertThat(rows)
                .flatMap(LibraryRow::names)
                .allSatisfy(listed -> assertThat(all).as(listed).anyMatch(jar -> LibraryRow.isNamed(jar, listed)));
    }

    @Test
    void our_own_jars_weigh_no_more_than_eight_megabytes() throws IOException {
        List<Path> theirs = LibraryRow.jars();
        try (Stream<Path> files = Files.walk(LibraryRow.LIBRARIES.getParent())) {
            assertThat(files.filter(f -> f.toString().endsWith(".jar") && !theirs.contains(f))
                            .mapToLong(LibrariesTest::size)
                            .sum())
                    .isBetween(1_000_000L, 8_000_000L);
        }
    }

    @Test
    void the_folder_weighs_no_more_than_sixty_megabytes() throws IOException {
        try (Stream<Path> files = Files.walk(LibraryRow.LIBRARIES.getParent())) {
            assertThat(files.filter(f -> f.toString().endsWith(".jar"))
                            .mapToLong(LibrariesTest::size)
                            .sum())
                    .isLessThanOrEqualTo(60_000_000);
        }
    }

    @Test
    void sizes_are_those_of_the_jars() throws IOException {
        List<Path> jars = LibraryRow.jars();
        String document = Files.readString(LibraryRow.DOCUMENT);
        String sized = document;
        for (LibraryRow row : LibraryRow.all()) {
            long bytes = jars.stream()
                    .filter(jar -> row.lists(name(jar)))
                    .mapToLong(LibrariesTest::size)
                    .sum();
            sized = sized.replace(row.line(), row.sized(String.format(Locale.ROOT, "%.1f", bytes / 1e6)));
        }
        if (GoldenFile.isWrittenAnew()) {
            Files.writeString(LibraryRow.DOCUMENT, sized);
        }
        assertThat(document).isEqualTo(sized);
    }

    @Test
    void each_licence_may_be_shipped() throws IOException {
        for (LibraryRow row : LibraryRow.all()) {
            for (Path jar : LibraryRow.jars()) {
                if (row.lists(name(jar))) {
                    assertThat(listed(row, jar)).as(name(jar)).isNotEmpty().isSubsetOf(TAKEN);
                }
            }
        }
    }

    /** Where {@code -Psbom} had the bill written, as {@code .ci/run} does: that takes a network. */
    @Test
    @EnabledIfSystemProperty(named = "licences.required", matches = ".*")
    void licences_are_those_that_each_librarys_pom_names() throws IOException {
        List<LibraryRow> rows = LibraryRow.all();
        JsonNode bill = JsonMapper.shared().readTree(Files.readString(BILL));
        for (Path jar : LibraryRow.jars()) {
            JsonNode component = component(bill, name(jar));
            assertThat(rows.stream().filter(row -> row.lists(name(jar))).map(row -> listed(row, jar)))
                    .as("%s, %s", name(jar), component.get("licenses"))
                    .containsExactly(licences(component));
        }
    }

    private static Set<String> listed(LibraryRow row, Path jar) {
        return LICENCE.matcher(row.licence(name(jar)))
                .results()
                .map(r -> r.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonNode component(JsonNode bill, String jar) {
        return elements(bill.path("components"), Function.identity())
                .filter(c -> jar.equals("%s-%s.jar"
                        .formatted(c.path("name").asString(), c.path("version").asString())))
                .findFirst()
                .orElseThrow(() -> new AssertionError(jar + " isn't in " + BILL));
    }

    private static Set<String> licences(JsonNode component) {
        return elements(component.path("licenses"), LibrariesTest::spdx).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Its SPDX id; the name that the pom gives where it is none that SPDX knows. */
    private static String spdx(JsonNode choice) {
        JsonNode licence = choice.path("license");
        String name = licence.path("name").asString(choice.path("expression").asString("none"));
        return licence.path("id").asString(IN_WORDS.getOrDefault(name, name));
    }

    private static <T> Stream<T> elements(JsonNode array, Function<JsonNode, T> of) {
        return StreamSupport.stream(array.spliterator(), false).map(of);
    }
}
