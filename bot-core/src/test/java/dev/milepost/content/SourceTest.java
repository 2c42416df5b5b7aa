package dev.milepost.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Holds the bundled pack against its source, of which the test knows names, figures and the hashes of nine-word runs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SourceTest {

    /** The only longer form of a name that the pack may use where the source has "U.S.". */
    private static final String SPELT_OUT = "United States";

    private static final int RUN = 9;
    private static final Pattern WORD = Pattern.compile("[a-z0-9]+");
    private static final Pattern FIGURE = Pattern.compile("\\d+(?:[.,]\\d+)*");

    /** A word with a capital: in its midst wherever it stands, or at its start where no sentence or title begins. */
    private static final Pattern NAME =
            Pattern.compile("\\b\\w+[A-Z]\\w*|(?<![.!?:]\\s|[.!?:]|^|[\"(*])\\b(?<!['’])[A-Z]\\w*");

    private static final Set<String> NAMES_AND_FIGURES = lines("names.txt");
    private static final Set<String> RUNS = lines("shingles.txt");

    private final PackResult.Loaded loaded = load();
    private final ContentPack pack = loaded.pack();

    /** One text of the pack and where it stands. */
    private record Text(String where, String text) {}

    @Test
    void has_a_fact_for_everything_the_source_says() {
        assertThat(pack.facts()).extracting(Fact::id).containsAll(lines("ids.txt"));
    }

    @Test
    void states_no_figure_that_the_source_lacks() {
        Set<String> unknown = new TreeSet<>();
        statements()
                .forEach(t -> found(FIGURE, t.text())
                        .filter(figure -> !NAMES_AND_FIGURES.contains(figure))
                        .forEach(figure -> unknown.add(t.where() + ": " + figure)));
        assertThat(unknown).isEmpty();
    }

    @Test
    void names_nothing_that_the_source_does_not_name() {
        Set<String> unknown = new TreeSet<>();
        statements()
                .forEach(t ->
                        found(NAME, withoutKnownNames(t.text())).forEach(name -> unknown.add(t.where() + ": " + name)));
        assertThat(unknown).isEmpty();
    }

    @Test
    void never_has_nine_words_in_a_row_from_the_source() {
        Set<String> copied = new TreeSet<>();
        Stream.concat(statements(), otherTexts())
                .forEach(t -> runs(t.text())
                        .filter(run -> RUNS.contains(hash(run)))
                        .forEach(run -> copied.add(t.where() + ": " + run)));
        assertThat(copied).isEmpty();
    }

    @Test
    void notices_a_figure_and_a_name_of_its_own_making() {
        assertThat(found(FIGURE, "pays $135,500 now")).containsExactly("135,500");
        assertThat(found(NAME, withoutKnownNames("Pay at Netflix, GitHub Copilot or OpenAI. Java too.")))
                .containsExactly("Netflix", "OpenAI");
    }

    @Test
    void has_the_five_ranges_as_the_source_has_them() {
        assertThat(pack.salary().rows())
                .extracting(pack.salary()::range)
                .containsExactlyInAnyOrder(
                        "$90,000 – $120,000",
                        "$120,000 – $150,000",
                        "$150,000 – $200,000+",
                        "$200,000 – $250,000+",
                        "$70,000 – $150,000");
    }

    /** All that the pack says on the source's authority; how a level is read by years is the pack's own reading. */
    private Stream<Text> statements() {
        List<Text> all = new ArrayList<>();
        for (Fact fact : pack.facts()) {
            all.add(new Text(fact.id(), fact.title()));
            all.add(new Text(fact.id(), fact.text()));
        }
        for (SalaryBand row : pack.salary().rows()) {
            String said =
                    String.join(". ", row.label(), row.place(), pack.salary().range(row), row.note(), row.includes());
            all.add(new Text("row " + row.id(), said));
        }
        pack.salary().regions().forEach(region -> all.add(new Text("region " + region.id(), region.note())));
        pack.tips().forEach(tip -> all.add(new Text(tip.id(), tip.text())));
        pack.tips().forEach(tip -> all.add(new Text(tip.id(), tip.tryThis())));
        for (Topic topic : pack.topics()) {
            all.add(new Text("topic " + topic.id(), topic.title() + ". " + topic.summary()));
        }
        return all.stream();
    }

    private Stream<Text> otherTexts() {
        Stream<Text> own = Stream.concat(
                pack.salary().rows().stream().map(row -> new Text("row " + row.id(), row.defined())),
                pack.smallTalk().stream().map(small -> new Text(small.id(), small.reply())));
        Stream<Text> examples =
                pack.facts().stream().flatMap(f -> f.askedAs().stream().map(q -> new Text(f.id(), q)));
        Stream<Text> phrasings = loaded.phrasings().byKey().values().stream()
                .flatMap(List::stream)
                .map(p -> new Text(p.position().toString(), p.text()));
        return Stream.concat(Stream.concat(own, examples), phrasings);
    }

    private static String withoutKnownNames(String text) {
        String left = text.replace(SPELT_OUT, "");
        List<String> longestFirst = NAMES_AND_FIGURES.stream()
                .sorted((a, b) -> Integer.compare(b.length(), a.length()))
                .toList();
        for (String name : longestFirst) {
            left = left.replaceAll("(?<!\\w)" + Pattern.quote(name) + "(?!\\w)", "_");
        }
        return left.replaceAll("(?<!\\w)I(?!\\w)", "_");
    }

    private static Stream<String> found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.results().map(MatchResult::group);
    }

    private static Stream<String> runs(String text) {
        List<String> words = found(WORD, text.toLowerCase(Locale.ROOT)).toList();
        return IntStream.rangeClosed(0, words.size() - RUN)
                .mapToObj(start -> String.join(" ", words.subList(start, start + RUN)));
    }

    private static String hash(String run) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(run.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PackResult.Loaded load() {
        PackResult result = new PackLoader().load(Path.of("..", "data", "ai-engineering"));
        assertThat(result).isInstanceOf(PackResult.Loaded.class);
        return (PackResult.Loaded) result;
    }

    private static Set<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(SourceTest.class.getResourceAsStream("/source/" + file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
