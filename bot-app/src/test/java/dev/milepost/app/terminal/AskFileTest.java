package dev.milepost.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.milepost.Milepost;
import dev.milepost.answer.AnswerModel;
import dev.milepost.answer.Asking;
import dev.milepost.app.terminal.Streams.Look;
import dev.milepost.content.Attribution;
import dev.milepost.content.PackReader;
import dev.milepost.testing.Packs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AskFileTest {

    private static final Asking ASKING = Milepost.builder(
                    PackReader.bundled(AskFileTest.class.getClassLoader(), "ai-engineering")
                            .orElseThrow())
            .build()
            .asking();

    @TempDir
    Path directory;

    private static List<JsonNode> ask(String... lines) {
        Printed printed = new Printed(String.join("\n", lines), Look.PLAIN);
        assertThat(new AskFile(ASKING, printed.streams()).run("-", Path.of(""))).isEqualTo(ExitCode.DONE);
        return printed.out().lines().map(JsonMapper.shared()::readTree).toList();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    @Test
    void a_question_a_line_is_answered_in_order() {
        List<JsonNode> answers = ask(
                "{\"id\": \"a\", \"question\": \"how much does a senior make?\", \"context\": null}",
                "{\"id\": 2, \"question\": \"hello\"}");
        assertThat(answers).hasSize(2);
        assertThat(answers.get(0).path("id").asString()).isEqualTo("a");
        assertThat(answers.get(0).path("kind").asString()).isEqualTo("SALARY");
        assertThat(texts(answers.get(0).path("rows"))).containsExactly("senior");
        assertThat(answers.get(0).path("text").asString()).contains("$150,000 – $200,000+");
        assertThat(answers.get(0).path("confidence").asDouble()).isBetween(0.0, 1.0);
        assertThat(answers.get(1).path("id").asInt()).isEqualTo(2);
        assertThat(answers.get(1).path("kind").asString()).isEqualTo("SMALLTALK");
    }

    @Test
    void the_question_before_gives_a_follow_up_its_meaning() {
        List<JsonNode> answers =
                ask("{\"id\": 1, \"question\": \"and in europe?\", \"context\": \"how much does a senior make?\"}");
        assertThat(texts(answers.get(0).path("rows"))).contains("europe_asia");
    }

    @Test
    void a_line_that_is_not_valid_says_so_and_the_run_goes_on() {
        List<JsonNode> answers = ask(
                "nonsense",
                "[]",
                "{\"id\": 3}",
                "{\"id\": 4, \"question\": 5}",
                "{\"id\": 5, \"question\": \"hi\", \"context\": {}}",
                "",
                "{\"id\": 6, \"question\": \"hi\"}");
        assertThat(answers).hasSize(6);
        assertThat(answers.subList(0, 5)).allMatch(a -> a.path("error").isString());
        assertThat(answers.get(0).path("id").isNull()).isTrue();
        assertThat(answers.get(2).path("id").asInt()).isEqualTo(3);
        assertThat(answers.get(5).path("kind").asString()).isEqualTo("SMALLTALK");
    }

    @Test
    void a_mark_at_the_beginning_that_editors_leave_is_no_part_of_the_first_line() {
        List<JsonNode> answers = ask("\uFEFF{\"id\": 1, \"question\": \"hi\"}", "{\"id\": 2, \"question\": \"hi\"}");
        assertThat(answers).extracting(a -> a.path("kind").asString()).containsExactly("SMALLTALK", "SMALLTALK");
    }

    @Test
    void a_fault_of_ours_has_a_code_that_is_in_the_log_too() {
        InstantSource stopped = () -> {
            throw new IllegalStateException("no time");
        };
        Asking broken = new Asking(
                Packs.aiEngineering(),
                AnswerModel.bundled(Packs.aiEngineering()),
                new Attribution(stopped.withZone(ZoneOffset.UTC), Attribution.DEFAULT_REVIEW_AGE));
        Logger logger = (Logger) LoggerFactory.getLogger(AskFile.class);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        Printed printed = new Printed("{\"id\": 1, \"question\": \"do I need Python?\"}", Look.PLAIN);

        new AskFile(broken, printed.streams()).run("-", Path.of(""));

        logger.detachAppender(log);
        JsonNode answer = JsonMapper.shared().readTree(printed.out());
        assertThat(answer.path("error").asString()).containsPattern("MP-[0-9A-Z]{1,4}");
        String code = answer.path("error").asString().replaceFirst(".*(MP-[0-9A-Z]+).*", "$1");
        assertThat(log.list).singleElement().asString().contains(code);
    }

    @Test
    void a_file_is_looked_for_in_the_working_directory_and_a_missing_one_is_wrong_usage() throws Exception {
        Files.writeString(directory.resolve("q.jsonl"), "{\"id\": 1, \"question\": \"hi\"}");
        Printed printed = new Printed();
        assertThat(new AskFile(ASKING, printed.streams()).run("q.jsonl", directory))
                .isEqualTo(ExitCode.DONE);
        assertThat(new AskFile(ASKING, printed.streams()).run("other.jsonl", directory))
                .isEqualTo(ExitCode.USAGE);
        assertThat(printed.err()).contains("other.jsonl can't be read");
    }
}
