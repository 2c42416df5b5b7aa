package dev.milepost.slack;

import static dev.milepost.slack.FakeSlack.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.milepost.slack.FakeSocketMode.Acknowledgement;
import java.util.List;
import java.util.Map;
import org.java_websocket.WebSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Socket Mode as its pages describe it, apart from the usual envelope. */
class SocketModeShapesTest {

    private final SocketApp app = new SocketApp(TestBots.lighthouse());
    private final FakeSocketMode sockets = app.slack.sockets();

    @AfterEach
    void close() {
        app.close();
    }

    private JsonObject command() {
        return SlackRequests.json(app.requests.command(MEMBER, "/echo", "hi"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"warning", "refresh_requested", "too_many_websockets", ""})
    void whatever_the_reason_to_disconnect_the_next_connection_is_made(String reason) {
        WebSocket old = sockets.connections().get(0);
        sockets.announceEnd(reason);

        await().until(() -> sockets.connections().stream().anyMatch(c -> !c.equals(old)));
        assertThat(sockets.sendAndAwait("slash_commands", command()).payload().size())
                .isPositive();
    }

    @Test
    void socket_mode_switched_off_is_said_with_what_to_do_and_tried_again() {
        WebSocket old = sockets.connections().get(0);
        sockets.announceEnd("link_disabled");

        await().until(() -> app.connection.state().kind() == SlackState.Kind.REFUSED
                || sockets.connections().stream().anyMatch(c -> !c.equals(old)));
        await().until(() -> sockets.connections().stream().anyMatch(c -> !c.equals(old)));
        await().until(() -> app.connection.state().kind() == SlackState.Kind.UP);
    }

    @Test
    void frames_that_are_no_envelope_disturb_nothing() {
        WebSocket connection = sockets.connections().get(0);
        for (String frame : List.of(
                "not JSON",
                "[]",
                "{}",
                "Ping from applink",
                "{\"type\":\"hello\"}",
                "{\"type\":\"unheard_of\",\"x\":1}")) {
            connection.send(frame);
        }
        connection.sendPing();

        assertThat(sockets.sendAndAwait("slash_commands", command()).connection())
                .isEqualTo(connection);
    }

    @Test
    void an_envelope_whose_first_delivery_never_arrived_is_answered() {
        Acknowledgement acknowledgement = sockets.sendAndAwait(
                "events_api",
                app.requests.directMessage(MEMBER, "who cleans the lens and how?"),
                Map.of("retry_attempt", new JsonPrimitive(1), "retry_reason", new JsonPrimitive("timeout")));

        assertThat(acknowledgement.body().has("payload")).isFalse();
        assertThat(app.slack.awaitPostedIn()).isEqualTo(SlackRequests.DIRECT);
    }

    @Test
    void a_command_is_answered_in_the_acknowledgement_where_nothing_says_that_it_may_not() {
        Acknowledgement acknowledgement = sockets.sendAndAwait(
                "slash_commands", command(), Map.of("accepts_response_payload", JsonNull.INSTANCE));

        assertThat(acknowledgement.payload().get("text").getAsString()).contains("“hi”");
    }

    @Test
    void an_acknowledgement_that_may_hold_nothing_leaves_the_response_url() {
        Acknowledgement acknowledgement = sockets.sendAndAwait(
                "slash_commands", command(), Map.of("accepts_response_payload", new JsonPrimitive(false)));

        assertThat(acknowledgement.body().has("payload")).isFalse();
        assertThat(app.slack.awaitResponses(1).get(0).get("text").getAsString()).contains("“hi”");
    }
}
