package dev.milepost.slack;

import static dev.milepost.slack.FakeSlack.BOT_TOKEN;
import static dev.milepost.slack.FakeSlack.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.google.gson.JsonObject;
import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.DeliveryResult;
import dev.milepost.chat.DeliveryResult.Reason;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Slack says no: each no is a kind that somebody can do something about, and an answer takes another way where there is one. */
class RefusalsTest {

    private final HttpApp app = new HttpApp(TestBots.lighthouse());

    @AfterEach
    void close() {
        app.close();
    }

    @ParameterizedTest
    @CsvSource({
        "missing_scope, NO_PERMISSION, install it again",
        "not_in_channel, NO_PERMISSION, Invite the app",
        "channel_not_found, CHANNEL_GONE, private without the app in it",
        "is_archived, CHANNEL_GONE, archived",
        "is_inactive, CHANNEL_GONE, archived",
        "enterprise_is_restricted, NO_PERMISSION, has to allow it",
        "accesslimited, NO_PERMISSION, has to allow it",
        "two_factor_setup_required, NO_PERMISSION, has to allow it",
        "not_allowed_token_type, NO_PERMISSION, another kind of token",
        "team_added_to_org, PLATFORM_DOWN, tried again",
        "org_login_required, PLATFORM_DOWN, tried again",
        "restricted_action_thread_locked, NO_PERMISSION, Slack's page",
        "token_expired, PLATFORM_DOWN, next token",
        "account_inactive, NOT_INSTALLED, Install the app again",
        "ratelimited, RATE_LIMITED, fewer messages",
        "msg_blocks_too_long, BAD_PAYLOAD, report it",
    })
    void each_error_is_of_a_kind_and_says_what_to_do(String error, Reason reason, String remedy) {
        app.slack.answer("chat.postMessage", BOT_TOKEN, "{\"ok\":false,\"error\":\"%s\"}".formatted(error));

        DeliveryResult result = app.connection
                .platform()
                .post(ChannelRef.channel("slack", FakeSlack.TEAM, "C1"), Reply.of(Text.literal("A tip")), "key");

        assertThat(result)
                .isInstanceOfSatisfying(
                        DeliveryResult.Refused.class,
                        r -> assertThat(r.reason()).isEqualTo(reason));
        assertThat(Remedy.of(error)).contains(remedy);
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404})
    void a_page_of_something_in_between_says_nothing_about_the_message(int status) {
        app.slack.answer(
                "chat.postMessage",
                BOT_TOKEN,
                WireMock.aResponse().withStatus(status).withBody("<html><title>Forbidden by the proxy</title></html>"));

        assertThat(app.connection
                        .platform()
                        .post(
                                ChannelRef.channel("slack", FakeSlack.TEAM, "C1"),
                                Reply.of(Text.literal("A tip")),
                                "key"))
                .isEqualTo(new DeliveryResult.Refused(Reason.PLATFORM_DOWN, "http_" + status));
        assertThat(Remedy.of("http_" + status)).contains("on the way there", "tried again");
    }

    @Test
    void a_private_answer_in_a_channel_without_the_app_goes_to_the_direct_message() {
        app.slack.answer("chat.postEphemeral", BOT_TOKEN, "{\"ok\":false,\"error\":\"not_in_channel\"}");
        JsonObject press = app.requests.press(MEMBER, "mp1:echo-me");
        press.remove("response_url");
        app.http.interaction(press);

        assertThat(app.slack.awaitPostedIn()).isEqualTo(MEMBER);
    }

    @Test
    void a_response_url_that_has_run_out_leaves_the_web_api() {
        app.slack.refuseResponses(
                WireMock.aResponse().withStatus(404).withBody("{\"ok\":false,\"error\":\"expired_url\"}"));
        app.http.interaction(app.requests.press(MEMBER, "mp1:echo-all"));

        assertThat(app.slack.awaitPostedIn()).isEqualTo(SlackRequests.CHANNEL);
    }

    @Test
    void what_would_replace_a_message_that_one_person_sees_comes_beside_it_where_the_response_url_has_run_out() {
        JsonObject press = app.requests.press(MEMBER, "mp1:echo-replace:a");
        press.remove("response_url");
        press.getAsJsonObject("container").addProperty("is_ephemeral", true);
        app.http.interaction(press);

        assertThat(app.slack
                        .awaitCalls("chat.postEphemeral", 1)
                        .get(0)
                        .get("user")
                        .getAsString())
                .isEqualTo(MEMBER);
        assertThat(app.slack.calls("chat.update")).isEmpty();
    }

    @Test
    void and_where_slack_does_not_let_the_message_be_changed() {
        app.slack.answer("chat.update", BOT_TOKEN, "{\"ok\":false,\"error\":\"cant_update_message\"}");
        JsonObject press = app.requests.press(MEMBER, "mp1:echo-replace:a");
        press.remove("response_url");
        app.http.interaction(press);

        assertThat(app.slack.awaitCalls("chat.postEphemeral", 1)).hasSize(1);
    }

    @Test
    void an_admin_of_whom_slack_tells_a_moment_later_is_one() {
        app.slack.limitOnce("users.info");
        app.http.command(app.requests.command(FakeSlack.ADMIN, "/milepost", "manage"));

        assertThat(app.slack.awaitResponses(1).get(0).get("text").getAsString()).isEqualTo("managed");
    }
}
