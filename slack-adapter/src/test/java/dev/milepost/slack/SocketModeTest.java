package dev.milepost.slack;

import static dev.milepost.slack.FakeSlack.ADMIN;
import static dev.milepost.slack.FakeSlack.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.google.gson.JsonObject;
import dev.milepost.slack.FakeSocketMode.Acknowledgement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.java_websocket.WebSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SocketModeTest {

    private final SocketApp app = new SocketApp(TestBots.lighthouse());
    private final FakeSocketMode sockets = app.slack.sockets();

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void a_command_is_answered_in_the_acknowledgement() {
        Acknowledgement acknowledgement = sockets.sendAndAwait("slash_commands", command(MEMBER, "/echo", "hi"));

        assertThat(acknowledgement.payload().get("response_type").getAsString()).isEqualTo("in_channel");
        assertThat(acknowledgement.payload().get("text").getAsString()).contains("“hi”");
    }

    @Test
    void a_press_is_acknowledged_and_answered_by_the_response_url() {
        Acknowledgement acknowledgement =
                sockets.sendAndAwait("interactive", app.requests.press(MEMBER, "mp1:echo-replace:a"));

        assertThat(acknowledgement.body().has("payload")).isFalse();
        assertThat(app.slack.awaitResponses(1).get(0).get("replace_original").getAsBoolean())
                .isTrue();
    }

    @Test
    void a_direct_message_is_acknowledged_and_answered_where_it_was_written() {
        Acknowledgement acknowledgement =
                sockets.sendAndAwait("events_api", app.requests.directMessage(MEMBER, "who cleans the lens and how?"));

        assertThat(acknowledgement.body().has("payload")).isFalse();
        assertThat(app.slack.awaitPostedIn()).isEqualTo(SlackRequests.DIRECT);
    }

    @Test
    void a_command_that_comes_again_is_acknowledged_with_the_same_answer() {
        JsonObject command = command(MEMBER, "/echo", "once");
        Acknowledgement first = sockets.send("E1", "slash_commands", command).join();
        Acknowledgement again = sockets.send("E1", "slash_commands", command).join();

        assertThat(first.payload().size()).isPositive();
        assertThat(again.payload()).isEqualTo(first.payload());
    }

    @Test
    void a_command_that_comes_again_is_done_once() {
        JsonObject command = command(MEMBER, "/milepost", "slow");
        sockets.send("E1", "slash_commands", command).join();
        Acknowledgement again = sockets.send("E1", "slash_commands", command).join();
        assertThat(again.body().has("payload")).isFalse();

        // Answers to one person in one place keep their order, so that a second one would stand before this.
        sockets.sendAndAwait("slash_commands", command(MEMBER, "/milepost", "slow"));
        app.slack.awaitResponses(2);
        assertThat(app.slack.responseCounts().values()).containsOnly(1L);
    }

    @Test
    void envelopes_of_other_kinds_are_acknowledged() {
        assertThat(sockets.sendAndAwait("unheard_of", new JsonObject()).body().size())
                .isEqualTo(1);
        assertThat(sockets.sendAndAwait("interactive", new JsonObject()).body().size())
                .isEqualTo(1);
        assertThat(sockets.sendAndAwait("events_api", app.requests.event("{\"type\":\"unheard_of\"}"))
                        .body()
                        .size())
                .isEqualTo(1);
    }

    @Test
    void before_slack_ends_a_connection_the_next_one_stands() {
        WebSocket old = sockets.connections().get(0);
        sockets.announceEnd("refresh_requested");
        await().until(() -> sockets.connections().stream().anyMatch(c -> !c.equals(old)));

        assertThat(sockets.sendAndAwait("slash_commands", command(MEMBER, "/echo", "hi"))
                        .payload()
                        .size())
                .isPositive();
        await().until(() -> !sockets.connections().contains(old));
        assertThat(app.connection.state().kind()).isEqualTo(SlackState.Kind.UP);
    }

    @Test
    void an_envelope_on_a_connection_that_is_about_to_end_is_acknowledged_there() {
        WebSocket old = sockets.connections().get(0);
        CompletableFuture<Acknowledgement> acknowledgement =
                sockets.send("slash_commands", command(MEMBER, "/echo", "hi"));
        sockets.announceEnd("warning");

        assertThat(acknowledgement.join().connection()).isEqualTo(old);
    }

    @Test
    void a_connection_that_breaks_is_made_again() {
        WebSocket old = sockets.connections().get(0);
        old.closeConnection(1006, "gone");
        await().until(() -> sockets.connections().stream().anyMatch(c -> !c.equals(old)));

        assertThat(sockets.sendAndAwait("slash_commands", command(ADMIN, "/echo", "hi"))
                        .payload()
                        .size())
                .isPositive();
    }

    @Test
    void whoever_closes_it_while_the_next_connection_is_on_its_way_gets_none() {
        app.slack.answer(
                "apps.connections.open",
                FakeSlack.APP_TOKEN,
                WireMock.okJson("{\"ok\":true,\"url\":\"%s\"}".formatted(sockets.url()))
                        .withFixedDelay(1_000));
        sockets.connections().get(0).closeConnection(1006, "gone");
        await().until(() -> app.connection.state().kind() == SlackState.Kind.CONNECTING);
        app.connection.close();

        await().until(() -> app.slack.calls("apps.connections.open").size() == 2);
        await().during(Duration.ofMillis(500)).until(() -> sockets.connections().isEmpty());
    }

    private JsonObject command(String user, String command, String text) {
        return SlackRequests.json(app.requests.command(user, command, text));
    }
}
