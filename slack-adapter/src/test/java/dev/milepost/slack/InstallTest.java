package dev.milepost.slack;

import static dev.milepost.slack.FakeSlack.MEMBER;
import static dev.milepost.slack.FakeSlack.TEAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstallTest {

    private final InstallableApp app = new InstallableApp(TestBots.lighthouse());

    @BeforeEach
    void grant() {
        app.grant(Map.of());
    }

    @AfterEach
    void close() {
        app.close();
    }

    private JsonObject command(String text) {
        return SignedHttp.json(app.http.command(app.requests.command(MEMBER, "/milepost", text)));
    }

    @Test
    void it_begins_at_slack_with_the_scopes_and_a_state_of_this_browser() {
        HttpResponse<String> answer = app.get("/slack/install", Map.of());

        assertThat(answer.statusCode()).isEqualTo(302);
        String location =
                URLDecoder.decode(answer.headers().firstValue("Location").orElseThrow(), StandardCharsets.UTF_8);
        assertThat(location)
                .startsWith("https://slack.example.org/oauth/v2/authorize?client_id=" + InstallableApp.CLIENT)
                .contains("scope=commands,chat:write,im:history,app_mentions:read")
                .contains("redirect_uri=https://bot.example.org/slack/oauth_redirect");
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly", "SameSite=Lax", "Secure", "Path=/slack", "Max-Age=600");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void a_workspace_that_installed_it_is_answered_with_its_own_token_and_slack_is_asked_once_who_that_is() {
        HttpResponse<String> page = app.install();

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Careers &amp; &lt;Co&gt;", "https://careers.slack.com/");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'");
        JsonObject exchange = app.slack.calls("oauth.v2.access").get(0);
        assertThat(exchange.get("code").getAsString()).isEqualTo("1234.5678");
        assertThat(exchange.get("client_secret").getAsString()).isEqualTo(InstallableApp.CLIENT_SECRET);
        assertThat(exchange.get("redirect_uri").getAsString())
                .isEqualTo("https://bot.example.org/slack/oauth_redirect");

        app.http.event(app.requests.directMessage(MEMBER, "why does a lamp turn?"));
        assertThat(app.slack.awaitCalls("chat.postMessage", 1)).hasSize(1);
        for (int i = 0; i < 5; i++) {
            assertThat(command("echo hi").get("text").getAsString()).contains("“hi”");
        }
        assertThat(app.slack.calls("auth.test")).hasSize(1);
        await().until(() -> app.connection.state().detail().equals("in 1 workspace"));
    }

    @Test
    void the_page_at_the_end_says_the_command_that_the_operator_chose() {
        try (InstallableApp renamed = new InstallableApp(
                TestBots.lighthouse(), SlackOptions.forOwnApp().withCommands("careers", Set.of(), ""))) {
            renamed.grant(Map.of());
            assertThat(renamed.install().body())
                    .contains("<code>/careers</code>", "<code>/careers tips subscribe</code>")
                    .doesNotContain("/milepost");
        }
    }

    @Test
    void what_is_stored_is_sealed() {
        app.install();

        String stored = app.store.find("slack", TEAM).orElseThrow().sealed();
        assertThat(stored).startsWith("v1.").doesNotContain("xoxb");
        assertThat(app.store.find("slack", TEAM).orElseThrow().toString()).doesNotContain(stored);
    }

    @Test
    void a_workspace_that_never_installed_it_is_told_so_and_nothing_is_done() {
        assertThat(command("echo hi").get("text").getAsString()).contains("not installed");
        assertThat(app.http.event(app.requests.directMessage(MEMBER, "hello?")).statusCode())
                .isEqualTo(200);
        assertThat(app.http.interaction(app.requests.press(MEMBER, "mp1:help")).statusCode())
                .isEqualTo(200);

        assertThat(app.slack.calls("chat.postMessage")).isEmpty();
        assertThat(app.slack.responses()).isEmpty();
    }

    @Test
    void the_address_is_verified_by_its_challenge_before_anybody_has_installed_it() {
        HttpResponse<String> answer = app.http.post(
                SignedHttp.JSON, "{\"token\":\"x\",\"challenge\":\"3eZbrw1aBm2r\",\"type\":\"url_verification\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("3eZbrw1aBm2r");
    }

    @Test
    void another_browser_cannot_end_what_this_one_began() {
        InstallableApp.Begun victim = app.begin();
        InstallableApp.Begun attacker = app.begin();

        for (Map<String, String> headers :
                List.of(attacker.headers(), Map.<String, String>of(), Map.of("Cookie", "milepost_install="))) {
            HttpResponse<String> page = app.get("/slack/oauth_redirect?code=1&state=" + victim.state(), headers);
            assertThat(page.statusCode()).isEqualTo(400);
            assertThat(page.body()).contains("another browser", "/slack/install");
        }
        assertThat(app.slack.calls("oauth.v2.access")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "9999999999.", "9999999999.AAAA", "-1.x", "99999999999999999999.x"})
    void a_state_that_was_made_up_is_refused(String state) {
        InstallableApp.Begun begun = app.begin();
        assertThat(app.get("/slack/oauth_redirect?code=1&state=" + state, begun.headers())
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void it_has_to_end_within_ten_minutes_and_once() {
        InstallableApp.Begun begun = app.begin();
        app.clock.advance(Duration.ofMinutes(10));
        assertThat(app.finish(begun).statusCode()).isEqualTo(400);

        InstallableApp.Begun again = app.begin();
        assertThat(app.finish(again).statusCode()).isEqualTo(200);
        assertThat(app.finish(again).statusCode()).isEqualTo(400);
        assertThat(app.slack.calls("oauth.v2.access")).hasSize(1);
    }

    @Test
    void who_declines_at_slack_is_told_that_nothing_was_installed() {
        InstallableApp.Begun begun = app.begin();
        HttpResponse<String> page =
                app.get("/slack/oauth_redirect?error=access_denied&state=" + begun.state(), begun.headers());

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("Nothing was installed", "Try again");
        assertThat(page.headers().firstValue("Set-Cookie").orElseThrow()).contains("Max-Age=0");
    }

    @Test
    void a_code_that_slack_refuses_installs_nothing() {
        app.slack.answerAnybody("oauth.v2.access", "{\"ok\":false,\"error\":\"invalid_code\"}");
        assertThat(app.install().statusCode()).isEqualTo(400);

        app.slack.answerAnybody("oauth.v2.access", "{\"ok\":false,\"error\":\"internal_error\"}");
        assertThat(app.install().statusCode()).isEqualTo(502);
        assertThat(app.store.count("slack")).isZero();
    }

    @Test
    void in_a_shared_channel_the_workspace_that_installed_it_counts() {
        app.install();
        JsonObject event = app.requests.mention(MEMBER, "why does a lamp turn?");
        event.addProperty("team_id", "T0OTHER");
        event.getAsJsonObject("event").addProperty("team", "T0OTHER");

        app.http.event(event);
        assertThat(app.slack.awaitCalls("chat.postMessage", 1)).hasSize(1);
    }
}
