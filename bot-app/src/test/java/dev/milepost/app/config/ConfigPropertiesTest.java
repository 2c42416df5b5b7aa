package dev.milepost.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every key there is. */
class ConfigPropertiesTest {

    /** A value for each key that takes none of the usual ones. */
    private static final Map<String, String> EXAMPLES = Map.ofEntries(
            Map.entry("database.url", "jdbc:postgresql://localhost/milepost"),
            Map.entry("admin.port", "0"),
            Map.entry("http.port", "4000"),
            Map.entry("playground.enabled", "false"),
            Map.entry("http.public-url", "https://bot.example.org/"),
            Map.entry("discord.api-url", "http://127.0.0.1:1/api/v10/"),
            Map.entry("discord.gateway-url", "ws://127.0.0.1:1"),
            Map.entry("discord.shards", "0-3/16"),
            Map.entry("discord.requests-per-second", "16"),
            Map.entry("slack.transport", "auto"),
            Map.entry("slack.api-url", "http://127.0.0.1:1/api/"),
            Map.entry("slack.authorize-url", "https://slack.example.org/oauth"),
            Map.entry("slack.short-commands", "salary,ask"),
            Map.entry("secrets.key", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="),
            Map.entry("answers.keep-questions", "true"),
            Map.entry("answers.llm.base-url", "http://127.0.0.1:1/v1/"),
            Map.entry("tips.late-within", "12h"),
            Map.entry("content.review-age", "30d"),
            Map.entry("clock.offset", "PT72H"),
            Map.entry("log.format", "json"),
            Map.entry("log.level", "debug"));

    @TempDir
    Path directory;

    static List<Key<?>> keys() {
        return ConfigKeys.ALL;
    }

    @ParameterizedTest
    @MethodSource("keys")
    void a_value_is_read_the_same_from_the_file_and_from_its_variable(Key<?> key) throws Exception {
        String text = example(key);
        Object value = key.kind().read(text);
        Setting inFile = complete(
                        new Configuring(directory).file("milepost.yaml", key.name() + ": '" + text + "'"), key)
                .setting(key);
        assertThat(inFile.value()).usingRecursiveComparison().isEqualTo(value);
        Path elsewhere = directory.resolve("elsewhere");
        Setting inVariable = complete(new Configuring(elsewhere).variable(key.variable(), text), key)
                .setting(key);
        assertThat(inVariable.value()).usingRecursiveComparison().isEqualTo(value);
        assertThat(inVariable.origin()).isEqualTo(key.variable());
    }

    private static String example(Key<?> key) {
        return EXAMPLES.getOrDefault(key.name(), key.name().matches("(retention|limits)\\..*") ? "30" : "word");
    }

    /** Sets what must go with a key, so that its own value alone is in question. */
    private static Settings complete(Configuring given, Key<?> key) {
        for (Key<?> other : ConfigKeys.ALL) {
            boolean goesAlong = other.secret() || other.name().matches("slack.client-id|answers.llm.*");
            if (goesAlong && !other.equals(key)) {
                given.variable(other.variable(), example(other));
            }
        }
        return given.valid().settings();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void a_secret_is_never_shown(Key<?> key) {
        Setting setting = new Setting(key, "value", "the-value-itself", "somewhere");
        assertThat(setting.shown().contains("the-value-itself")).isEqualTo(!key.secret());
    }

    @Test
    void every_variable_stands_for_one_key() {
        List<String> variables = ConfigKeys.ALL.stream()
                .flatMap(k -> Stream.concat(Stream.of(k.variable()), k.conventional().stream()))
                .toList();
        assertThat(variables).doesNotHaveDuplicates();
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_key_with_one_letter_wrong_is_refused_with_the_key_that_was_meant(long seed) {
        Random random = new Random(seed);
        String key = ConfigKeys.ALL.get(random.nextInt(ConfigKeys.ALL.size())).name();
        int at = random.nextInt(key.length());
        String typed = key.substring(0, at) + "x" + key.substring(at + random.nextInt(2));
        assertThat(new Configuring(directory)
                        .file("milepost.yaml", typed + ": 1")
                        .problems())
                .singleElement()
                .asString()
                .contains("did you mean " + key + "?");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void any_text_as_a_file_is_read_or_refused_and_never_thrown_at(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(60); i > 0; i--) {
            text.append("ab:.- \n\t[]{},'\"#&*!|>%@`\\é\u0007".charAt(random.nextInt(27)));
        }
        assertThat(new Configuring(directory)
                        .file("milepost.yaml", text.toString())
                        .read())
                .isNotNull();
    }
}
