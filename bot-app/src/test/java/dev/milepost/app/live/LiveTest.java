package dev.milepost.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.milepost.discord.fake.DiscordEvents;
import dev.milepost.discord.fake.Sent;
import dev.milepost.slack.FakeSlack;
import dev.milepost.slack.SignedHttp;
import dev.milepost.slack.SlackRequests;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** The real program, a process of its own, against a Discord and a Slack on loopback. */
class LiveTest {

    private static final String MID = "$120,000 – $150,000";

    @TempDir
    Path directory;

    @RegisterExtension
    final Platforms platforms = new Platforms();

    private RunningProgram start(Map<String, String> variables) {
        return RunningProgram.start(directory, variables);
    }

    @Test
    void on_discord_a_command_and_a_direct_message_are_answered() {
        try (RunningProgram program = start(platforms.onDiscord())) {
            assertThat(program.awaitLine("Milepost is ready")).contains("Discord as milepost");
            ObjectNode salary = DiscordEvents.slash("salary", Map.of("level", "mid"));
            platforms.discord().interaction(salary);
            Sent answer = platforms.discord().callback(salary);
            assertThat(answer.words()).contains(MID);
            assertThat(answer.files()).hasSize(1);
            program.awaitLine("[%s] command salary on discord: DONE"
                    .formatted(salary.get("id").asString()));
            assertThat(program.log()).doesNotContain("level:mid", MID);
            platforms.discord().message(DiscordEvents.directMessage("how much does a mid level engineer make?"));
            assertThat(platforms
                            .discord()
                            .await("POST .*/channels/" + DiscordEvents.DM + "/messages")
                            .words())
                    .contains(MID);
            assertThat(platforms.discord().complaints()).isEmpty();
        }
    }

    @Test
    void on_slack_by_socket_mode_a_command_and_a_direct_message_are_answered() {
        try (RunningProgram program = start(platforms.bySocket())) {
            assertThat(program.awaitLine("Milepost is ready")).contains("Slack as milepost in Careers");
            SlackRequests requests = new SlackRequests(platforms.slack());
            JsonObject ack = platforms
                    .slack()
                    .sockets()
                    .sendAndAwait(
                            "slash_commands", SlackRequests.json(requests.command(FakeSlack.MEMBER, "/salary", "mid")))
                    .payload();
            assertThat(ack.get("response_type").getAsString()).isEqualTo("in_channel");
            assertThat(ack.toString()).contains(MID);
            platforms
                    .slack()
                    .sockets()
                    .sendAndAwait("events_api", requests.directMessage(FakeSlack.MEMBER, "what is mid pay?"));
            assertThat(platforms
                            .slack()
                            .awaitCalls("chat.postMessage", 1)
                            .get(0)
                            .toString())
                    .contains(MID);
        }
    }

    @Test
    void on_slack_over_http_a_command_and_a_direct_message_are_answered() {
        try (RunningProgram program = start(platforms.byHttp())) {
            SlackRequests requests = new SlackRequests(platforms.slack());
            SignedHttp http = new SignedHttp(URI.create(program.slackUrl()), Clock.systemUTC());
            HttpResponse<String> ack = http.command(requests.command(FakeSlack.MEMBER, "/milepost", "salary mid"));
            assertThat(ack.statusCode()).isEqualTo(200);
            assertThat(ack.body()).contains(MID, "in_channel");
            assertThat(http.event(requests.directMessage(FakeSlack.MEMBER, "what is mid pay?"))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(platforms
                            .slack()
                            .awaitCalls("chat.postMessage", 1)
                            .get(0)
                            .toString())
                    .contains(MID);
        }
    }

    @Test
    void the_public_side_serves_slack_alone_and_refuses_what_is_not_signed() throws Exception {
        try (RunningProgram program = start(platforms.byHttp());
                HttpClient client = HttpClient.newHttpClient()) {
            URI events = URI.create(program.slackUrl());
            assertThat(get(client, events.resolve("/")).statusCode()).isEqualTo(404);
            assertThat(get(client, events.resolve("/health/live")).statusCode()).isEqualTo(404);
            assertThat(get(client, events).statusCode()).isEqualTo(405);
            HttpRequest unsigned = HttpRequest.newBuilder(events)
                    .POST(HttpRequest.BodyPublishers.ofString("command=/salary"))
                    .build();
            assertThat(client.send(unsigned, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void a_token_that_one_platform_refuses_stops_nothing_else_and_is_said_with_what_to_do() throws Exception {
        Map<String, String> variables = platforms.bySocket();
        variables.putAll(platforms.onDiscord());
        variables.put("DISCORD_TOKEN", "no.such.token");
        try (RunningProgram program = start(variables);
                HttpClient client = HttpClient.newHttpClient()) {
            assertThat(program.awaitLine("Discord is off")).contains("Copy it anew");
            platforms.slack().sockets().awaitConnected();
            JsonObject ack = platforms
                    .slack()
                    .sockets()
                    .sendAndAwait(
                            "slash_commands",
                            SlackRequests.json(
                                    new SlackRequests(platforms.slack()).command(FakeSlack.MEMBER, "/salary", "mid")))
                    .payload();
            assertThat(ack.toString()).contains(MID);
            String admin = program.awaitLine("The admin side is at").replaceAll(".*(http://\\S+/).*", "$1");
            assertThat(get(client, URI.create(admin)).statusCode()).isEqualTo(200);
            HttpResponse<String> ready = get(client, URI.create(admin).resolve("/health/ready"));
            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(ready.body()).contains("\"slack\":{\"status\":\"up\"", "\"discord\":{\"status\":\"down\"");
            assertThat(program.log()).doesNotContain("Milepost is ready", "no.such.token", FakeSlack.BOT_TOKEN);
        }
    }

    @Test
    void without_any_token_the_playground_is_ready_and_nothing_is_written() throws Exception {
        try (RunningProgram program = start(Map.of());
                HttpClient client = HttpClient.newHttpClient()) {
            URI admin = URI.create(program.adminUrl());
            assertThat(get(client, admin).body()).contains("Milepost playground");
            String begun = post(client, admin.resolve("/api/session"), "{}");
            assertThat(begun).contains("\"session\":\"s1\"");
            String asked = """
                {"session": "s1", "do": "say", "person": "member", "place": "general", "text": "/salary mid"}\
                """;
            assertThat(post(client, admin.resolve("/api/do"), asked))
                    .contains(MID, "/interactions/{interaction.id}/", "/slack/events");
            assertThat(directory).isEmptyDirectory();
        }
    }

    @Test
    void a_port_that_is_taken_ends_the_start_with_what_to_do() {
        try (RunningProgram first = start(platforms.byHttp()).awaitReady()) {
            Map<String, String> variables = platforms.byHttp();
            variables.put("MILEPOST_DATA_DIR", directory.resolve("second").toString());
            variables.put(
                    "MILEPOST_HTTP_PORT",
                    Integer.toString(URI.create(first.slackUrl()).getPort()));
            RunningProgram second = start(variables);
            assertThat(second.awaitExit()).isEqualTo(3);
            assertThat(second.log()).contains("http.port").doesNotContain("Exception");
        }
    }

    private static String post(HttpClient client, URI uri, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private static HttpResponse<String> get(HttpClient client, URI uri) throws Exception {
        return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }
}
