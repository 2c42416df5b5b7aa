package dev.milepost.slack;

import static dev.milepost.slack.FakeSlack.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.java_websocket.WebSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SeveralConnectionsTest {

    private final SocketApp app = new SocketApp(TestBots.lighthouse(), 3);

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void as_many_stand_as_were_asked_for_and_one_that_breaks_is_made_again_while_the_others_answer() {
        FakeSocketMode sockets = app.slack.sockets();
        sockets.awaitConnections(3);
        List<WebSocket> before = List.copyOf(sockets.connections());

        before.get(0).closeConnection(1006, "broken");
        assertThat(app.connection.state().kind()).isEqualTo(SlackState.Kind.UP);
        assertThat(sockets.sendAndAwait(
                                "slash_commands", SlackRequests.json(app.requests.command(MEMBER, "/echo", "hi")))
                        .payload()
                        .get("text")
                        .getAsString())
                .contains("“hi”");
        await().until(() ->
                sockets.connections().size() == 3 && !sockets.connections().contains(before.get(0)));
    }

    @Test
    void an_envelope_on_two_connections_is_acknowledged_on_both_and_answered_once() {
        FakeSocketMode sockets = app.slack.sockets();
        sockets.awaitConnections(3);
        var event = app.requests.directMessage(MEMBER, "who cleans the lens and how?");
        sockets.send("E1", "events_api", event).join();
        sockets.send("E2", "events_api", event).join();
        sockets.sendAndAwait("events_api", app.requests.directMessage(MEMBER, "and why?"));

        app.slack.awaitCalls("chat.postMessage", 2);
        assertThat(app.slack.calls("chat.postMessage")).hasSize(2);
    }
}
