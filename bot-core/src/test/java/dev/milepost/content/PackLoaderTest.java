package dev.milepost.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.testing.Packs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackLoaderTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void copyTheSmallPack() throws IOException {
        Packs.copy(Packs.LIGHTHOUSE, folder);
    }

    @Test
    void reads_a_whole_pack_with_its_phrasings() {
        assertThat(new PackLoader().load(folder)).isInstanceOf(PackResult.Loaded.class);
    }

    @Test
    void says_file_line_and_column_of_a_value_of_the_wrong_kind() {
        edit("salary.yaml", "low: \\d+", "low: plenty");
        PackProblem problem = problems().get(0);
        assertThat(problem.position().file()).isEqualTo("salary.yaml");
        assertThat(line(problem)).contains("low: plenty");
        assertThat(problem.position().column()).isPositive();
        assertThat(problem.message()).contains("integer");
    }

    @Test
    void names_the_fields_that_exist_for_one_that_does_not() {
        edit("salary.yaml", "(?m)^(\\s+)low: ", "$1lowest: ");
        assertThat(problems()).anySatisfy(p -> assertThat(p.message()).contains("unknown field 'lowest'", "low, high"));
    }

    @Test
    void says_where_yaml_itself_is_broken() {
        edit("facts.yaml", "facts:", "facts: [");
        assertThat(problems()).singleElement().satisfies(p -> {
            assertThat(p.message()).startsWith("not YAML");
            assertThat(p.position().line()).isPositive();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"pack", "topics", "facts", "salary", "tips", "smalltalk", "lexicon"})
    void misses_a_file_that_is_not_there(String kind) throws IOException {
        Files.delete(folder.resolve(kind + ".yaml"));
        assertThat(problems()).extracting(PackProblem::toString).contains(kind + ".yaml: the file is missing");
    }

    @Test
    void says_of_a_file_that_is_empty_or_not_utf_8_what_it_is() throws IOException {
        Files.writeString(folder.resolve("tips.yaml"), "");
        Files.write(folder.resolve("facts.yaml"), new byte[] {(byte) 0xC3, (byte) 0x28});
        assertThat(problems()).extracting(PackProblem::message).contains("the file is empty", "the file isn't UTF-8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "topics.yaml; (?m)^    facts: \\[; '    facts: [no.such_fact, '; there is no fact 'no.such_fact'",
                "tips.yaml; facts: \\[; 'facts: [no.such_fact, '; there is no fact 'no.such_fact'",
                "salary.yaml; overview: .*; overview: no.such_fact; there is no fact 'no.such_fact'",
                "salary.yaml; region: \\w+; region: nowhere; there is no region 'nowhere'"
            })
    void finds_references_that_lead_nowhere(String file, String from, String to, String message) {
        edit(file, from, to);
        assertThat(problems()).anySatisfy(p -> {
            assertThat(p.message()).startsWith(message);
            assertThat(p.position().file()).isEqualTo(file);
            assertThat(p.position().line()).isPositive();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "topics.yaml; night, day; 'night, paths'; 'paths' stands under 'paths'",
                "topics.yaml; night, day; 'night, paths-and pay'; 'paths-and pay' stands under 'paths'",
                "topics.yaml; title: Paths and pay; title: Duties; 'duties' stands under 'paths'",
                "topics.yaml; title: Paths and pay; title: The work; 'The work' stands under 'work'",
                "salary.yaml; novice; head-keeper; 'head keeper' stands under 'apprentice'",
                "salary.yaml; novice; keeper; 'keeper' stands under 'keeper'",
                "salary.yaml; novice; mainland; 'mainland' stands under 'apprentice'",
                "salary.yaml; skerry; first hand; 'first hand' stands under 'keeper'",
                "salary.yaml; the north]; gull islands]; 'gull islands' stands under 'islands'",
            })
    void finds_a_word_that_leads_to_two_places(String file, String from, String to, String message) {
        edit(file, Pattern.quote(from), to);
        assertThat(problems()).singleElement().satisfies(p -> {
            assertThat(p.message()).startsWith(message);
            assertThat(p.position().file()).isEqualTo(file);
            assertThat(line(p)).containsIgnoringCase(message.substring(1, message.indexOf('\'', 1)));
        });
    }

    @Test
    void a_name_may_stand_among_the_other_words_of_its_own() {
        edit("topics.yaml", "night, day", "night, work, the work");
        edit("salary.yaml", "novice", "apprentice");
        edit("salary.yaml", "island towers", "gull islands");
        assertThat(new PackLoader().load(folder)).isInstanceOf(PackResult.Loaded.class);
    }

    @Test
    void finds_a_question_that_stands_in_two_places() throws IOException {
        Path phrasings = folder.resolve("phrasings").resolve("facts.yaml");
        String[] lines = Files.readString(phrasings).split("\n");
        String first = Stream.of(lines)
                .filter(l -> l.strip().startsWith("- "))
                .findFirst()
                .orElseThrow();
        Files.writeString(phrasings, Files.readString(phrasings).stripTrailing() + "\n" + first + "\n");
        assertThat(problems()).anySatisfy(p -> assertThat(p.message()).contains("the same question stands under"));
    }

    @Test
    void finds_phrasings_of_a_fact_that_does_not_exist() throws IOException {
        Files.writeString(folder.resolve("phrasings/more.yaml"), "phrasings:\n  no.such_fact: [what is this]\n");
        assertThat(problems())
                .anySatisfy(p -> assertThat(p.toString())
                        .startsWith("phrasings/more.yaml:2:")
                        .contains("no fact has the id 'no.such_fact'", "NOT_COVERED"));
    }

    @Test
    void an_emoji_may_stand_anywhere() throws IOException {
        Path file = folder.resolve("tips.yaml");
        String text = Files.readString(file);
        for (int at = 1000; at < 1040; at++) {
            Files.writeString(file, "# " + "x".repeat(at) + "🚀🚀\n" + text);
            assertThat(new PackLoader().load(folder)).as("at %d", at).isInstanceOf(PackResult.Loaded.class);
        }
    }

    @Test
    void misses_everything_in_a_folder_that_is_none() {
        assertThat(new PackLoader().load(folder.resolve("nothing"))).isInstanceOf(PackResult.Broken.class);
    }

    @Test
    void writes_what_its_reader_reads_back_the_same() throws IOException {
        PackResult result = new PackLoader().compile(folder, folder);
        try (var in = Files.newInputStream(folder.resolve("pack.json"))) {
            assertThat(PackReader.read(in)).isEqualTo(((PackResult.Loaded) result).pack());
        }
    }

    private List<PackProblem> problems() {
        return ((PackResult.Broken) new PackLoader().load(folder)).problems();
    }

    private String line(PackProblem problem) {
        try {
            return Files.readAllLines(folder.resolve(problem.position().file()))
                    .get(problem.position().line() - 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void edit(String file, String from, String to) {
        try {
            String before = Files.readString(folder.resolve(file));
            String after = before.replaceFirst(from, to);
            assertThat(after).as("an edit that changes something").isNotEqualTo(before);
            Files.writeString(folder.resolve(file), after);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
