package dev.milepost.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.testing.Inputs;
import dev.milepost.testing.Mutations;
import dev.milepost.testing.Tries;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any file with any variables is a configuration or a list of problems, and no secret stands in either. */
class ConfigFuzzTest {

    private static final String SECRET = "planted-secret";
    private static final String FILE = """
        # 🚀 all of it
        data.dir: ./milepost-data
        admin: {host: 127.0.0.1, port: 8081}
        http:
          host: 0.0.0.0
          port: 3000
          public-url: https://bot.example.org/
        discord:
          token: OTAw.planted-secret.x
          shards: 0-3/16
        slack:
          bot-token: xoxb-planted-secret
          signing-secret: planted-secret-of-slack
          short-commands: [salary, career]
        secrets.key: MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=
        tips.late-within: 6h
        clock.offset: PT72H
        log: {format: json, level: debug}
        """;
    private static final List<String> VALUES = List.of(
            "0", "-1", "65536", "6h", "PT1H", "true", "json", "0-3/2", "http://[", "https://a b", "::1", "\u0000", "");

    @TempDir
    Path directory;

    /** A file of which each character is a byte, and variables. */
    private record Given(String file, Map<String, String> variables) {}

    @Test
    void what_is_tried_begins_as_a_valid_configuration() {
        assertThat(new Configuring(directory)
                        .file("milepost.yaml", FILE)
                        .config()
                        .discord()
                        .token())
                .hasValueSatisfying(token -> assertThat(token).contains(SECRET));
    }

    @Test
    void any_configuration_is_read_or_refused_with_its_problems() {
        Tries.of(200, ConfigFuzzTest::given, given -> {
            Files.writeString(directory.resolve("milepost.yaml"), given.file(), StandardCharsets.ISO_8859_1);
            Configuring configuring = new Configuring(directory);
            given.variables().forEach(configuring::variable);
            switch (configuring.read()) {
                case ConfigResult.Valid valid ->
                    assertThat(valid.config().toString()).doesNotContain(SECRET);
                case ConfigResult.Invalid invalid ->
                    assertThat(invalid.problems()).isNotEmpty();
            }
        });
    }

    private static Given given(RandomGenerator random) {
        Map<String, String> variables = new HashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Key<?> key = ConfigKeys.ALL.get(random.nextInt(ConfigKeys.ALL.size()));
            variables.put(key.variable(), value(random));
        }
        String file =
                random.nextInt(6) == 0 ? Mutations.bytes(FILE, random) : Mutations.utf8(Mutations.text(FILE, random));
        return new Given(file, variables);
    }

    private static String value(RandomGenerator random) {
        return random.nextBoolean() ? VALUES.get(random.nextInt(VALUES.size())) : Inputs.text(random);
    }
}
