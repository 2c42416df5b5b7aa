package dev.milepost.slack;

import static dev.milepost.slack.FakeSlack.BOT_TOKEN;
import static dev.milepost.slack.FakeSlack.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import org.junit.jupiter.api.Test;

class SlackAwayTest {

    @Test
    void a_slack_that_is_not_there_at_the_start_delays_the_name_and_no_answer() {
        try (HttpApp app = new HttpApp(TestBots.lighthouse())) {
            assertThat(SignedHttp.json(app.http.command(app.requests.command(MEMBER, "/echo", "hi")))
                            .get("text")
                            .getAsString())
                    .contains("“hi”");
        }
        FakeSlack slack = FakeSlack.start();
        slack.answer("auth.test", BOT_TOKEN, WireMock.aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        SlackSettings settings = SlackSettings.http(BOT_TOKEN, FakeSlack.SIGNING_SECRET)
                .withApiUrl(slack.apiUrl())
                .withTiming(HttpApp.RETRIES, HttpApp.CLOCK);
        try (slack;
                SlackConnection connection = new SlackConnection(
                        settings,
                        TestBots.lighthouse(),
                        SlackOptions.forOwnApp().withClock(HttpApp.CLOCK))) {
            connection.start();
            EndpointServer server = new EndpointServer(connection.endpoint().orElseThrow());
            SignedHttp http = new SignedHttp(server.url(), HttpApp.CLOCK);
            await().until(() -> slack.calls("auth.test").size() > 2);

            assertThat(SignedHttp.json(http.command(new SlackRequests(slack).command(MEMBER, "/echo", "hi")))
                            .get("text")
                            .getAsString())
                    .contains("“hi”");
            assertThat(connection.identity()).isEmpty();

            slack.answer(
                    "auth.test",
                    BOT_TOKEN,
                    "{\"ok\":true,\"team\":\"Careers\",\"user\":\"milepost\",\"user_id\":\"U1\",\"team_id\":\"T1\"}");
            await().until(() -> connection.identity().isPresent());
            server.close();
        }
    }
}
