package dev.milepost.app.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.app.web.AdminServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page's addresses, over a socket. */
class PlaygroundTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private AdminServer server;

    @BeforeEach
    void start() throws IOException {
        Playground playground = new Playground(() -> Trying.PACK, Trying.bots(), Trying.SIDES, Clock.systemUTC());
        server = AdminServer.start("127.0.0.1", 0, true, playground.handlers(), playground.streams());
    }

    @AfterEach
    void stop() {
        server.close();
        client.close();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(server.url() + path));
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return client.send(to(path).build(), BodyHandlers.ofByteArray());
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return client.send(
                to(path).header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private JsonNode begin() throws IOException, InterruptedException {
        return JsonMapper.shared().readTree(post("api/session", "{}").body());
    }

    private String say(JsonNode begun, String person, String text) throws IOException, InterruptedException {
        return post("api/do", """
            {"session": "%s", "do": "say", "person": "%s", "place": "general", "text": "%s"}\
            """.formatted(begun.path("session").asString(), person, text))
                .body();
    }

    @Test
    void serves_every_file_that_the_page_names() throws Exception {
        String page = new String(get("").body(), StandardCharsets.UTF_8);
        assertThat(page).contains("Milepost playground").doesNotContain("http://", "https://", "<style", " style=");
        var names =
                java.util.regex.Pattern.compile("(?:src|href)=\"([^\"#:]+)\"").matcher(page);
        while (names.find()) {
            assertThat(get(names.group(1)).statusCode()).as(names.group(1)).isEqualTo(200);
        }
    }

    @Test
    void gives_the_picture_as_it_is_sent_and_as_it_is_drawn_on_the_page() throws Exception {
        JsonNode begun = begin();
        JsonNode answer = JsonMapper.shared()
                .readTree(say(begun, "member", "/salary mid"))
                .path("entries")
                .get(1)
                .path("sides")
                .path("discord");
        String file =
                answer.path("payloads").get(0).path("files").get(0).path("url").asString();
        assertThat(get(file).body()).startsWith((byte) 0x89, (byte) 'P', (byte) 'N', (byte) 'G');
        String chart = answer.path("charts").get(0).path("url").asString();
        assertThat(new String(get(chart).body(), StandardCharsets.UTF_8)).startsWith("<svg");
        assertThat(get(file.replace("file=0", "file=7")).statusCode()).isEqualTo(400);
    }

    @Test
    void what_is_done_in_one_tab_comes_to_another_as_an_event() throws Exception {
        JsonNode begun = begin();
        String path =
                "api/events?session=%s&since=0".formatted(begun.path("session").asString());
        HttpResponse<InputStream> events = client.send(to(path).build(), BodyHandlers.ofInputStream());
        assertThat(events.headers().firstValue("Content-Type"))
                .hasValueSatisfying(v -> assertThat(v).startsWith("text/event-stream"));
        say(begun, "member", "/help");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(events.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.lines().filter(l -> l.startsWith("data:")).findFirst())
                    .hasValueSatisfying(line -> assertThat(line).contains("What I can do"));
        }
    }

    @Test
    void a_tab_gets_what_it_did_as_the_answer_and_what_others_did_as_an_event() throws Exception {
        JsonNode begun = begin();
        String session = begun.path("session").asString();
        String step = """
            {"session": "%s", "tab": "%s", "do": "say", "person": "member", "place": "general", "text": "%s"}\
            """;
        String path = "api/events?session=%s&since=0&tab=mine".formatted(session);
        HttpResponse<InputStream> events = client.send(to(path).build(), BodyHandlers.ofInputStream());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(events.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).startsWith(":"); // it listens
            assertThat(post("api/do", step.formatted(session, "mine", "/help")).body())
                    .contains("What I can do");
            post("api/do", step.formatted(session, "other", "/salary mid"));
            assertThat(lines.lines().filter(l -> l.startsWith("data:")).findFirst())
                    .hasValueSatisfying(
                            line -> assertThat(line).contains("Mid level").doesNotContain("What I can do"));
        }
    }

    @Test
    void sessions_know_nothing_of_each_other_and_one_goes_on_after_the_page_is_loaded_anew() throws Exception {
        JsonNode one = begin();
        JsonNode other = begin();
        say(one, "member", "/salary mid");
        String again = post(
                        "api/session",
                        "{\"session\": \"%s\"}".formatted(one.path("session").asString()))
                .body();
        assertThat(again).contains("$120,000");
        assertThat(post(
                                "api/session",
                                "{\"session\": \"%s\"}"
                                        .formatted(other.path("session").asString()))
                        .body())
                .doesNotContain("$120,000");
    }

    @Test
    void another_page_can_not_listen() throws Exception {
        HttpRequest foreign = to("api/events?session=s1&since=0")
                .header("Origin", "http://evil.example")
                .build();
        assertThat(client.send(foreign, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|That session is over",
                "[]|no JSON object",
                "{\"session\": \"%s\"}|do is missing",
                "{\"session\": \"%s\", \"do\": \"fly\"}|do is say, press",
                "{\"session\": \"%s\", \"do\": \"break\", \"fault\": \"x\"}|no fault",
                "{\"session\": \"%s\", \"do\": \"break\", \"fault\": \"x\", \"platforms\": [[], {}, null]}|no fault",
                "{\"session\": \"%s\", \"do\": \"say\", \"person\": \"x\", \"place\": \"general\"}|person is member",
                "{\"session\": \"%s\", \"do\": \"press\", \"person\": \"member\", \"entry\": 9, \"platform\":"
                        + " \"discord\", \"id\": \"x\"}|no entry 9",
                "{\"session\": \"%s\", \"do\": \"clock\", \"to\": \"tomorrow\"}|no time",
            })
    void what_means_nothing_is_refused_with_a_reason(String body, String reason) throws Exception {
        HttpResponse<String> answer =
                post("api/do", body.formatted(begin().path("session").asString()));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(reason);
    }

    @Test
    void each_platform_completes_as_it_does() throws Exception {
        JsonNode begun = begin();
        assertThat(suggestions(begun, "discord", "/sal")).contains("/salary ").doesNotContain("/milepost");
        assertThat(suggestions(begun, "discord", "/salary level:m")).contains("level:mid ");
        assertThat(suggestions(begun, "discord", "/ti")).doesNotContain("/tips");
        assertThat(suggestions(begun, "slack", "/"))
                .contains("/milepost ", "/salary ")
                .doesNotContain("/help");
        assertThat(suggestions(begun, "slack", "/salary "))
                .contains("\"hint\":\"mid")
                .contains("\"suggestions\":[]");
        assertThat(suggestions(begun, "discord", " what")).isEqualTo("{\"suggestions\":[],\"hint\":\"\"}");
    }

    private String suggestions(JsonNode begun, String platform, String text) throws IOException, InterruptedException {
        return post("api/suggest", """
            {"session": "%s", "person": "member", "place": "general", "platform": "%s", "text": "%s"}\
            """.formatted(begun.path("session").asString(), platform, text))
                .body();
    }
}
