package dev.milepost.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import dev.milepost.app.config.Config.LogFormat;
import dev.milepost.app.config.Config.LogLevel;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LogsTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream() {
        @Override
        public void close() {
            closed = true;
        }
    };
    private boolean closed;
    private final LoggerContext context = new LoggerContext();

    private String log(LogFormat format, String message, Object... values) {
        context.setMDCAdapter(new LogbackMDCAdapter());
        Logs.configure(context, format, LogLevel.INFO, new Masking(List.of("s3cret-token")), written);
        context.getLogger("dev.milepost.Some").info(message, values);
        context.getLogger("some.library.Thing").info("chatter");
        return written.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_line_for_people_has_time_level_and_words() {
        assertThat(log(LogFormat.HUMAN, "Hello {}", "you"))
                .matches("\\d\\d:\\d\\d:\\d\\d\\.\\d{3} INFO  Some +Hello you\n");
    }

    @Test
    void a_line_for_machines_is_json() {
        JsonNode line = JsonMapper.shared().readTree(log(LogFormat.JSON, "Hello {}", "you"));
        assertThat(line.path("message").asString()).isEqualTo("Hello you");
        assertThat(line.path("level").asString()).isEqualTo("INFO");
    }

    @Test
    void a_configured_secret_is_masked_wherever_it_turns_up() {
        assertThat(log(LogFormat.JSON, "Authorization: Bot {}", "s3cret-token")).doesNotContain("s3cret-token");
        assertThat(log(LogFormat.HUMAN, "failed", new IllegalStateException("with s3cret-token inside")))
                .contains("with ******** inside");
    }

    @Test
    void what_looks_like_a_token_is_masked_too() {
        assertThat(log(
                        LogFormat.HUMAN,
                        "POST /api/v10/interactions/123/aW50ZXJhY3Rpb246MTIzNDU2Nzg5/callback with xoxb-12345-abcdef"))
                .contains("/interactions/123/********/callback with ********");
    }

    @Test
    void what_ends_a_thread_is_a_line_like_any_other() {
        log(LogFormat.JSON, "before");
        Thread thread = Thread.ofVirtual().name("watch").unstarted(() -> {});
        Logs.uncaught(context).uncaughtException(thread, new IllegalStateException("with s3cret-token inside"));

        assertThat(written.toString(StandardCharsets.UTF_8).lines().skip(1))
                .singleElement()
                .asString()
                .contains("The thread watch ended", "with ******** inside");
    }

    @Test
    void an_event_that_a_library_cannot_read_is_told_of_and_not_quoted() {
        log(LogFormat.HUMAN, "before");
        context.getLogger("net.dv8tion.jda.internal.requests.WebSocketClient")
                .error(
                        "Got an unexpected error. Please redirect the following message to the devs:\n\t{} -> {}",
                        "MESSAGE_CREATE",
                        "{\"content\":\"what somebody wrote\"}",
                        new NumberFormatException("for what somebody wrote"));
        assertThat(written.toString(StandardCharsets.UTF_8))
                .contains("Discord sent something that can't be read")
                .doesNotContain("somebody wrote");
    }

    @Test
    void setting_logs_up_again_leaves_the_stream_open() {
        log(LogFormat.HUMAN, "first");
        assertThat(log(LogFormat.JSON, "second")).contains("first", "second");
        assertThat(closed).isFalse();
    }
}
