package dev.milepost.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.slack.FakeSlack;
import dev.milepost.slack.SignedHttp;
import dev.milepost.slack.SlackRequests;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What comes to the real program's public side that Slack never sent, in a process whose language is C. */
class LiveHostileTest {

    @TempDir
    Path directory;

    @RegisterExtension
    final Platforms platforms = new Platforms();

    private RunningProgram program;
    private SignedHttp http;
    private SlackRequests requests;

    @BeforeEach
    void open() {
        open(Map.of());
    }

    private void open(Map<String, String> more) {
        Map<String, String> variables = platforms.byHttp();
        variables.putAll(more);
        variables.put("LC_ALL", "C");
        program = RunningProgram.start(directory, variables);
        program.awaitLine("Milepost is ready");
        http = new SignedHttp(URI.create(program.slackUrl()), Clock.systemUTC());
        requests = new SlackRequests(platforms.slack());
    }

    @AfterEach
    void close() {
        program.close();
    }

    @Test
    void words_of_any_script_come_back_whole() {
        HttpResponse<String> answer = http.command(requests.command(FakeSlack.MEMBER, "/milepost", "größe 日本 😀"));

        assertThat(SignedHttp.json(answer).get("text").getAsString()).contains("größe");
    }

    @Test
    void a_body_of_64_megabytes_is_refused_before_it_has_arrived() throws IOException {
        URI address = URI.create(program.slackUrl());
        byte[] piece = new byte[1 << 16];
        long sent = 0;
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            OutputStream out = socket.getOutputStream();
            String head = """
                POST /slack/events HTTP/1.1
                Host: x
                Content-Type: application/json
                X-Slack-Request-Timestamp: 1
                X-Slack-Signature: v0=0
                Content-Length: 67108864

                """;
            out.write(head.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            try {
                for (; sent < 67_108_864; sent += piece.length) {
                    out.write(piece);
                }
            } catch (IOException closed) {
                // As it should be, some way before the end.
            }
            assertThat(sent).isLessThan(67_108_864);
            byte[] answer = new byte[64];
            int read = 0;
            try {
                read = socket.getInputStream().read(answer);
            } catch (IOException reset) {
                // Who is still sending may not get to read the answer.
            }
            if (read > 0) {
                assertThat(new String(answer, StandardCharsets.US_ASCII)).contains(" 413 ");
            }
        }
        assertThat(http.command(requests.command(FakeSlack.MEMBER, "/salary", "mid"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void nothing_secret_is_logged() {
        program.close();
        open(Map.of("MILEPOST_LOG_LEVEL", "trace"));
        Map<String, String> command = requests.command(FakeSlack.MEMBER, "/salary", "mid");
        assertThat(http.command(command).statusCode()).isEqualTo(200);
        byte[] forged = ("command=%2Fsalary&token=" + command.get("token")).getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> answer = http.send(SignedHttp.FORM, http.timestamp(0), "v0=0", forged);
        assertThat(answer.statusCode()).isEqualTo(401);
        program.close();
        assertThat(program.log())
                .contains("TRACE")
                .doesNotContain(FakeSlack.SIGNING_SECRET, FakeSlack.BOT_TOKEN, "gIkuvaNzQIHg97ATvDxqgjtO");
    }

    @Test
    void a_certificate_check_smuggles_no_command_past_the_signature() {
        String timestamp = http.timestamp(0);
        for (String body : new String[] {
            "ssl_check=1&command=%2Fsalary&text=mid", "ssl_check=1&payload=%7B%22type%22%3A%22block_actions%22%7D"
        }) {
            HttpResponse<String> answer =
                    http.send(SignedHttp.FORM, timestamp, "v0=0", body.getBytes(StandardCharsets.UTF_8));
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).doesNotContain("$");
        }
    }
}
