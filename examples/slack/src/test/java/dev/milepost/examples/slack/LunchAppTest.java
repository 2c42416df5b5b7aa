package dev.milepost.examples.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import dev.milepost.slack.FakeSlack;
import dev.milepost.slack.SlackRequests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The app and Milepost in one Bolt app: both answer, and neither disturbs the other. */
class LunchAppTest {

    private final FakeSlack slack = FakeSlack.start();
    private final SlackRequests requests = new SlackRequests(slack);
    private final LunchApp lunch = new LunchApp(Slack.getInstance(config()), FakeSlack.BOT_TOKEN);
    private SocketModeApp live;

    private SlackConfig config() {
        SlackConfig config = new SlackConfig();
        config.setStatsEnabled(false);
        config.setMethodsEndpointUrlPrefix(slack.apiUrl());
        return config;
    }

    @BeforeEach
    void start() throws Exception {
        live = lunch.start(FakeSlack.APP_TOKEN);
        slack.sockets().awaitConnected();
    }

    @AfterEach
    void close() throws Exception {
        live.close();
        slack.close();
    }

    private JsonObject command(String command, String text) {
        return command(command, text, FakeSlack.MEMBER);
    }

    private JsonObject command(String command, String text, String user) {
        return slack.sockets()
                .sendAndAwait("slash_commands", SlackRequests.json(requests.command(user, command, text)))
                .body();
    }

    @Test
    void each_answers_its_own_commands() {
        assertThat(command("/lunch", "").toString()).contains("Soup");
        assertThat(command("/salary", "mid").toString()).contains("$120,000 – $150,000");
        assertThat(command("/milepost", "career skills").toString()).contains("blocks");
        assertThat(lunch.requests()).isEqualTo(3);
    }

    @Test
    void the_set_up_asks_slack_what_the_app_may_do() {
        command("/milepost", "setup", FakeSlack.ADMIN);

        assertThat(slack.awaitResponses(1).get(0).toString())
                .contains("This channel")
                .doesNotContain("not connected");
    }

    @Test
    void buttons_go_to_whom_they_belong_to() {
        slack.sockets().sendAndAwait("interactive", requests.press(FakeSlack.MEMBER, "again"));
        slack.sockets().sendAndAwait("interactive", requests.press(FakeSlack.MEMBER, "mp1:help"));

        assertThat(slack.awaitResponses(1).get(0).toString()).contains("What I can do");
        assertThat(slack.responses()).hasSize(1);
        assertThat(lunch.requests()).isEqualTo(2);
    }

    @Test
    void the_apps_messages_stay_the_apps() {
        slack.sockets().sendAndAwait("events_api", requests.directMessage(FakeSlack.MEMBER, "what is mid pay?"));
        command("/lunch", "");

        assertThat(lunch.messages()).isEqualTo(1);
        assertThat(slack.calls("chat.postMessage")).isEmpty();
    }
}
