package dev.milepost.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code docs/architecture.md} draws and lists is what there is. */
class ArchitectureDocumentTest {

    private static final Path HOME = Path.of("..");
    private static final Pattern ARROW = Pattern.compile("(?m)^ +([\\w-]+) --> ([\\w-]+)$");
    private static final Pattern MODULE = Pattern.compile("<module>([\\w-]+)</module>");
    private static final Pattern DEPENDENCY = Pattern.compile("(?s)<dependency>.*?</dependency>");
    private static final Pattern OURS =
            Pattern.compile("<groupId>dev.milepost</groupId>\\s*<artifactId>([\\w-]+)</artifactId>");

    @Test
    void the_arrows_between_modules_are_those_of_the_poms() throws IOException {
        Set<String> arrows = new TreeSet<>();
        for (String module : found(MODULE, Files.readString(HOME.resolve("pom.xml")))) {
            String pom = Files.readString(HOME.resolve(module).resolve("pom.xml"))
                    .replaceAll("(?s)<dependencyManagement>.*?</dependencyManagement>", "");
            DEPENDENCY
                    .matcher(pom)
                    .results()
                    .map(found -> found.group())
                    // Tests, and the fakes that benchmarks borrow from tests, don't shape the house.
                    .filter(dependency -> !dependency.contains("<scope>test") && !dependency.contains("<type>test-jar"))
                    .flatMap(dependency -> found(OURS, dependency).stream())
                    .forEach(used -> arrows.add(module + " --> " + used));
        }

        Set<String> drawn = ARROW.matcher(document())
                .results()
                .map(arrow -> arrow.group(1) + " --> " + arrow.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(drawn).isEqualTo(arrows).contains("bot-app --> bot-core");
    }

    @Test
    void the_cores_packages_are_all_listed_and_no_other() throws IOException {
        Set<String> packages;
        try (Stream<Path> folders = Files.list(HOME.resolve("bot-core/src/main/java/dev/milepost"))) {
            packages = folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        String section = document().split("## The core's packages", -1)[1].split("\n## ", -1)[0];
        Set<String> listed = section.lines()
                .filter(line -> line.startsWith("| `"))
                .flatMap(row -> found(Pattern.compile("`([a-z]+)`"), row.split("\\|", -1)[1]).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed).isEqualTo(packages);
    }

    private static String document() throws IOException {
        return Files.readString(HOME.resolve("docs/architecture.md"));
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(r -> r.group(1)).toList();
    }
}
