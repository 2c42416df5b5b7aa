package dev.milepost.slack;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.java_websocket.WebSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How soon Slack is asked for the next Socket Mode connection, and what becomes of the one before. */
class SocketModePaceTest {

    private static final Duration A_WHILE = Duration.ofMillis(700);
    private static final Retries SELDOM = new Retries(Duration.ofHours(1), Duration.ofHours(1));

    private final FakeSlack slack = FakeSlack.start();
    private final List<SlackConnection> connections = new ArrayList<>();

    @AfterEach
    void close() {
        connections.forEach(SlackConnection::close);
        slack.close();
    }

    private SlackConnection start(Retries retries) {
        SlackSettings settings = SlackSettings.socketMode(FakeSlack.BOT_TOKEN, FakeSlack.APP_TOKEN)
                .withApiUrl(slack.apiUrl())
                .withTiming(retries, Clock.systemUTC())
                .withConnections(1);
        SlackConnection connection = new SlackConnection(settings, TestBots.lighthouse(), SlackOptions.forOwnApp());
        connections.add(connection);
        connection.start();
        return connection;
    }

    private void assertAddressesAsked(int times) {
        await().until(() -> slack.calls("apps.connections.open").size() >= times);
        await().during(A_WHILE).until(() -> slack.calls("apps.connections.open").size() == times);
    }

    @Test
    void a_connection_that_ends_right_after_its_greeting_is_not_made_again_at_once() {
        slack.sockets().greeting = List.of(FakeSocketMode.HELLO, FakeSocketMode.HANG_UP);
        start(SELDOM);

        assertAddressesAsked(1);
    }

    @Test
    void where_slack_asks_for_the_next_right_after_its_greeting_one_is_made_at_once_and_no_third() {
        slack.sockets().greeting = List.of(FakeSocketMode.HELLO, FakeSocketMode.disconnect("refresh_requested"));
        start(SELDOM);

        assertAddressesAsked(2);
    }

    @Test
    void slack_is_asked_for_an_address_and_for_who_the_app_is_no_sooner_than_it_wants() {
        slack.answer(
                "apps.connections.open",
                FakeSlack.APP_TOKEN,
                aResponse().withStatus(429).withHeader("Retry-After", "60"));
        slack.answer(
                "auth.test", FakeSlack.BOT_TOKEN, aResponse().withStatus(429).withHeader("Retry-After", "60"));
        start(HttpApp.RETRIES);

        slack.awaitCalls("auth.test", 1);
        assertAddressesAsked(1);
        assertThat(slack.calls("auth.test")).hasSize(1);
    }

    @Test
    void a_refusal_in_place_of_a_greeting_is_said() {
        slack.sockets().greeting = List.of(FakeSocketMode.disconnect("link_disabled"), FakeSocketMode.HANG_UP);
        SlackConnection connection = start(SELDOM);

        await().until(() -> connection.state().kind() == SlackState.Kind.REFUSED);
        assertThat(connection.state().detail()).contains("switched off");
    }

    @Test
    void too_many_connections_are_said_to_be_too_many() {
        slack.sockets().greeting = List.of(FakeSocketMode.disconnect("too_many_websockets"), FakeSocketMode.HANG_UP);
        SlackConnection connection = start(SELDOM);

        await().until(() -> connection.state().detail().contains("too many connections"));
    }

    @Test
    void a_connection_whose_end_is_announced_serves_until_the_next_one_stands() {
        start(HttpApp.RETRIES);
        slack.sockets().awaitConnected();
        WebSocket old = slack.sockets().connections().get(0);
        String nowhere = "{\"ok\":true,\"url\":\"ws://127.0.0.1:1/link\"}";
        slack.answer("apps.connections.open", FakeSlack.APP_TOKEN, okJson(nowhere));
        slack.sockets().announceEnd("refresh_requested");
        slack.awaitCalls("apps.connections.open", 4);
        assertThat(old.isOpen()).isTrue();

        slack.answer(
                "apps.connections.open",
                FakeSlack.APP_TOKEN,
                okJson("{\"ok\":true,\"url\":\"%s\"}".formatted(slack.sockets().url())));
        await().until(() -> !old.isOpen());
        slack.sockets().awaitConnections(1);
    }
}
