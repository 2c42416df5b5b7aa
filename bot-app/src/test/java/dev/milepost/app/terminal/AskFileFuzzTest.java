package dev.milepost.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Milepost;
import dev.milepost.answer.Asking;
import dev.milepost.app.terminal.Streams.Look;
import dev.milepost.content.PackReader;
import dev.milepost.testing.Inputs;
import dev.milepost.testing.Mutations;
import dev.milepost.testing.Tries;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Any line of {@code ask --file} gets one line, and the line after it is answered. */
class AskFileFuzzTest {

    private static final Asking ASKING = Milepost.builder(
                    PackReader.bundled(AskFileFuzzTest.class.getClassLoader(), "ai-engineering")
                            .orElseThrow())
            .build()
            .asking();

    @Test
    void any_line_gets_an_answer_or_an_error_and_the_next_one_its_own() {
        Tries.of(200, AskFileFuzzTest::line, line -> {
            Printed printed = new Printed(line + "\n{\"id\": \"last\", \"question\": \"hello\"}\n", Look.PLAIN);
            assertThat(new AskFile(ASKING, printed.streams()).run("-", Path.of("")))
                    .isEqualTo(ExitCode.DONE);
            List<JsonNode> answers =
                    printed.out().lines().map(JsonMapper.shared()::readTree).toList();
            assertThat(answers).hasSize(line.isBlank() ? 1 : 2);
            assertThat(answers.getLast().path("kind").asString("")).isEqualTo("SMALLTALK");
            assertThat(answers.getFirst().has("error") || answers.getFirst().has("kind"))
                    .isTrue();
            assertThat(printed.out()).doesNotContain("went wrong on my side");
        });
    }

    private static String line(RandomGenerator random) {
        String json = JsonNodeFactory.instance
                .objectNode()
                .put("id", random.nextInt())
                .put("question", random.nextBoolean() ? Inputs.text(random) : "how much does a senior make?")
                .put("context", random.nextBoolean() ? Inputs.text(random) : "what is an ai engineer?")
                .toString();
        return Mutations.json(json, random).replaceAll("[\\r\\n]", "");
    }
}
