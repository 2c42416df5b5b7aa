package dev.milepost.slack;

import static dev.milepost.slack.FakeSlack.BOT_TOKEN;
import static dev.milepost.slack.FakeSlack.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.google.gson.JsonObject;
import dev.milepost.chat.ChannelRef;
import dev.milepost.testing.SettableClock;
import dev.milepost.tips.DeliveryState;
import dev.milepost.tips.Failure;
import dev.milepost.tips.TipNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokenRenewalTest {

    private final InstallableApp app = new InstallableApp(TestBots.lighthouse());
    private final AtomicInteger doubts = new AtomicInteger();

    @BeforeEach
    void install() {
        app.grant(Map.of("refresh_token", "\"xoxe-1-first\"", "expires_in", "43200"));
        app.install();
        app.slack.forgetCalls();
        app.grant(Map.of(
                "access_token", "\"xoxe.xoxb-1-second\"", "refresh_token", "\"xoxe-1-second\"", "expires_in", "43200"));
    }

    @AfterEach
    void close() {
        app.close();
    }

    /** As each node has one. */
    private TokenRenewal node() {
        return node((space, error) -> doubts.incrementAndGet());
    }

    private TokenRenewal node(Doubts hearing) {
        SettableClock clock = app.clock;
        OAuthApi oauth = new OAuthApi(
                SlackPlatforms.client(app.slack),
                new SlackInstalls(
                        InstallableApp.CLIENT,
                        InstallableApp.CLIENT_SECRET,
                        "",
                        Optional.empty(),
                        List.of(InstallableApp.KEY),
                        app.store),
                clock);
        return new TokenRenewal(app.installations(), app.store, oauth, hearing, clock);
    }

    private String token() {
        return app.installations().find(TEAM).orElseThrow().account().token();
    }

    @Test
    void a_token_is_renewed_two_hours_before_its_end_and_not_sooner() {
        node().renewAll();
        assertThat(app.slack.calls("oauth.v2.access")).isEmpty();

        app.clock.advance(Duration.ofHours(10).plusSeconds(1));
        node().renewAll();

        JsonObject call = app.slack.calls("oauth.v2.access").get(0);
        assertThat(call.get("grant_type").getAsString()).isEqualTo("refresh_token");
        assertThat(call.get("refresh_token").getAsString()).isEqualTo("xoxe-1-first");
        assertThat(token()).isEqualTo("xoxe.xoxb-1-second");
        node().renewAll();
        assertThat(app.slack.calls("oauth.v2.access")).hasSize(1);
    }

    @Test
    void of_many_nodes_one_renews_a_token() {
        app.clock.advance(Duration.ofHours(11));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                threads.execute(node()::renewAll);
            }
        }
        assertThat(app.slack.calls("oauth.v2.access")).hasSize(1);
        assertThat(token()).isEqualTo("xoxe.xoxb-1-second");
    }

    @Test
    void what_slack_could_not_do_now_is_tried_again_a_minute_later() {
        app.clock.advance(Duration.ofHours(11));
        app.slack.answerOnce("oauth.v2.access", WireMock.serverError());
        node().renewAll();
        node().renewAll();
        assertThat(app.slack.calls("oauth.v2.access")).hasSize(1);

        app.clock.advance(Duration.ofMinutes(1));
        node().renewAll();
        assertThat(token()).isEqualTo("xoxe.xoxb-1-second");
        assertThat(doubts).hasValue(0);
    }

    @Test
    void a_tip_that_is_due_right_after_a_long_time_away_goes_out_with_the_next_token() {
        awayFor(Duration.ofHours(13));
        try (TipNode node = new TipNode(app.connection.platform())) {
            String tip = node.subscribe("away234567", ChannelRef.channel("slack", TEAM, "C0CAREERS"));
            node.runAt(Duration.ZERO);

            assertThat(node.state(tip)).isInstanceOf(DeliveryState.Posted.class);
        }
    }

    @Test
    void and_waits_for_that_token_where_slack_can_not_give_it_now() {
        awayFor(Duration.ofHours(13));
        app.slack.answerOnce("oauth.v2.access", WireMock.serverError());
        try (TipNode node = new TipNode(app.connection.platform())) {
            String tip = node.subscribe("wait234567", ChannelRef.channel("slack", TEAM, "C0CAREERS"));
            node.runAt(Duration.ZERO);
            assertThat(node.state(tip))
                    .isInstanceOfSatisfying(
                            DeliveryState.Due.class, d -> assertThat(d.reason()).isEqualTo(Failure.PLATFORM_DOWN));

            app.clock.advance(Duration.ofMinutes(5));
            node.runEachMinute(1, 10);
            assertThat(node.state(tip)).isInstanceOf(DeliveryState.Posted.class);
        }
        assertThat(app.store.find("slack", TEAM)).isPresent();
    }

    private void awayFor(Duration time) {
        app.clock.advance(time);
        app.slack.answer("chat.postMessage", BOT_TOKEN, "{\"ok\":false,\"error\":\"token_expired\"}");
        app.slack.answer(
                "chat.postMessage",
                "xoxe.xoxb-1-second",
                "{\"ok\":true,\"channel\":\"C0CAREERS\",\"ts\":\"1732440000.000100\"}");
    }

    @Test
    void a_refusal_for_good_raises_the_question_whether_the_app_is_still_there() {
        app.clock.advance(Duration.ofHours(11));
        app.slack.answerAnybody("oauth.v2.access", "{\"ok\":false,\"error\":\"invalid_refresh_token\"}");
        node().renewAll();

        assertThat(doubts).hasValue(1);
        assertThat(app.store.find("slack", TEAM)).isPresent();
    }

    /** A node that hears of doubts as the program does. */
    private TokenRenewal confirming() {
        Installations installations = app.installations();
        Orphans orphans = new Orphans(installations, Duration.ofHours(1));
        return node(new Departures(SlackPlatforms.client(app.slack), installations, orphans, Runnable::run));
    }

    private void refuse(String error, String ofTheToken) {
        app.slack.answerAnybody("oauth.v2.access", "{\"ok\":false,\"error\":\"%s\"}".formatted(error));
        app.slack.answer("auth.test", BOT_TOKEN, ofTheToken);
    }

    @Test
    void an_installation_whose_token_has_ended_and_has_no_next_one_is_erased() {
        refuse("invalid_refresh_token", "{\"ok\":false,\"error\":\"token_expired\"}");
        app.clock.advance(Duration.ofHours(13));
        confirming().renewAll();

        assertThat(app.store.find("slack", TEAM)).isEmpty();
    }

    @Test
    void while_its_last_token_works_it_is_kept() {
        refuse("invalid_refresh_token", "{\"ok\":true}");
        app.clock.advance(Duration.ofHours(11));
        confirming().renewAll();

        assertThat(app.store.find("slack", TEAM)).isPresent();
    }

    @Test
    void a_client_secret_that_is_wrong_erases_nothing_and_is_tried_again_after_an_hour() {
        refuse("bad_client_secret", "{\"ok\":false,\"error\":\"token_expired\"}");
        app.clock.advance(Duration.ofHours(13));
        TokenRenewal node = confirming();
        node.renewAll();
        app.clock.advance(Duration.ofMinutes(59));
        node.renewAll();
        assertThat(app.store.find("slack", TEAM)).isPresent();
        assertThat(app.slack.calls("oauth.v2.access")).hasSize(1);

        app.grant(Map.of(
                "access_token", "\"xoxe.xoxb-1-second\"", "refresh_token", "\"xoxe-1-second\"", "expires_in", "43200"));
        app.clock.advance(Duration.ofMinutes(2));
        node.renewAll();
        assertThat(token()).isEqualTo("xoxe.xoxb-1-second");
    }
}
