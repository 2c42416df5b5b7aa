package dev.milepost.slack;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static dev.milepost.slack.FakeSlack.ADMIN;
import static dev.milepost.slack.FakeSlack.BOT_TOKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.milepost.chat.UserRef;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AdminsTest {

    private final FakeSlack slack = FakeSlack.start();

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void who_types_while_slack_is_slow_has_it_asked_once() {
        CountDownLatch typed = new CountDownLatch(1);
        Admins admins = new Admins(HttpApp.CLOCK, new SafeRepeats(wait -> typed.await()));
        WebApi api = new WebApi(SlackPlatforms.client(slack), BOT_TOKEN);
        UserRef admin = new UserRef("slack", FakeSlack.TEAM, ADMIN);
        slack.answer("users.info", BOT_TOKEN, aResponse().withStatus(429).withHeader("Retry-After", "1"));

        for (int letters = 0; letters < 5; letters++) {
            assertThat(admins.askWithin(Duration.ofMillis(20), admin, api)).isFalse();
        }
        slack.awaitCalls("users.info", 1);
        slack.answer("users.info", BOT_TOKEN, "{\"ok\":true,\"user\":{\"is_admin\":true}}");
        typed.countDown();

        await().until(() -> admins.known(admin).orElse(false));
        assertThat(slack.calls("users.info")).hasSize(2);
    }

    @Test
    void somebody_of_whom_slack_told_nothing_is_asked_about_again() {
        Admins admins = new Admins(HttpApp.CLOCK, new SafeRepeats(wait -> {}));
        WebApi api = new WebApi(SlackPlatforms.client(slack), BOT_TOKEN);
        UserRef admin = new UserRef("slack", FakeSlack.TEAM, ADMIN);
        slack.answerOnce("users.info", aResponse().withStatus(500));

        assertThat(admins.askWithin(Duration.ofSeconds(20), admin, api)).isFalse();
        assertThat(admins.askWithin(Duration.ofSeconds(20), admin, api)).isTrue();
    }
}
