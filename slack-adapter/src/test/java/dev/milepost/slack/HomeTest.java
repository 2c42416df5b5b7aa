package dev.milepost.slack;

import static dev.milepost.slack.FakeSlack.ADMIN;
import static dev.milepost.slack.FakeSlack.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.milepost.render.GoldenFile;
import dev.milepost.tips.TipStores;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HomeTest {

    private final HttpApp app = new HttpApp(TestBots.lighthouse(TipStores.inMemory()));

    @AfterEach
    void close() {
        app.close();
    }

    private JsonObject homeOf(String user, int times) {
        List<JsonObject> calls = app.slack.awaitCalls("views.publish", times);
        JsonObject last = calls.get(times - 1);
        assertThat(last.get("user_id").getAsString()).isEqualTo(user);
        return last.getAsJsonObject("view");
    }

    @Test
    void the_home_tab_says_what_the_bot_does_what_is_posted_here_and_what_is_kept() {
        app.http.event(app.requests.homeOpened(MEMBER, "home", true));

        JsonObject home = homeOf(MEMBER, 1);
        assertThat(home.get("type").getAsString()).isEqualTo("home");
        assertThat(home.toString()).contains("What I can do", "salary", "mp1:ask-form", "Daily tips", "Privacy");
        assertThat(home.getAsJsonArray("blocks")).hasSizeBetween(8, 100);
    }

    @Test
    void an_admin_finds_the_buttons_that_change_the_subscriptions() {
        app.http.command(app.requests.command(ADMIN, "/milepost", "tips subscribe 9 UTC"));
        app.slack.awaitResponses(1);
        app.http.event(app.requests.homeOpened(ADMIN, "home", true));
        JsonObject home = homeOf(ADMIN, 1);
        assertThat(home.toString()).contains("09:00 UTC, daily", "mp1:tips:pause:", "mp1:tips-form");

        String pause = home.toString().replaceFirst("(?s).*(mp1:tips:pause:\\w+).*", "$1");
        app.http.interaction(app.requests.pressInView(ADMIN, pause, "home"));
        assertThat(homeOf(ADMIN, 2).toString()).contains("mp1:tips:resume:", "Paused");
    }

    @Test
    void who_comes_for_the_first_time_is_welcomed_once() {
        app.http.event(app.requests.homeOpened(MEMBER, "home", false));
        JsonObject welcome = app.slack.awaitCalls("chat.postMessage", 1).get(0);
        assertThat(welcome.get("channel").getAsString()).isEqualTo(SlackRequests.DIRECT);
        assertThat(welcome.get("text").getAsString()).contains("Welcome", "isn't stored");

        app.http.event(app.requests.homeOpened(MEMBER, "home", false));
        app.http.event(app.requests.homeOpened(MEMBER, "home", true));
        app.slack.awaitCalls("views.publish", 3);
        assertThat(app.slack.calls("chat.postMessage")).hasSize(1);
    }

    @Test
    void the_same_opening_told_three_times_is_drawn_once() {
        JsonObject opened = app.requests.homeOpened(MEMBER, "home", true);
        for (int i = 0; i < 3; i++) {
            assertThat(app.http.event(opened).statusCode()).isEqualTo(200);
        }
        app.http.event(app.requests.homeOpened(ADMIN, "home", true));
        homeOf(ADMIN, 2);
    }

    @Test
    void the_messages_tab_suggests_what_to_ask() throws IOException {
        app.http.event(app.requests.homeOpened(MEMBER, "messages", false));

        JsonObject call =
                app.slack.awaitCalls("assistant.threads.setSuggestedPrompts", 1).get(0);
        GoldenFile.compareJson("suggested-prompts", call.toString());
        assertThat(app.slack.calls("views.publish")).isEmpty();
    }

    @Test
    void the_older_assistants_view_gets_its_suggestions_in_its_thread() {
        app.http.event(app.requests.event("""
            {"type":"assistant_thread_started","assistant_thread":{"user_id":"%s","context":{},
             "channel_id":"%s","thread_ts":"1729999327.187299"},"event_ts":"1715873754.429808"}\
            """.formatted(MEMBER, SlackRequests.DIRECT)));

        JsonObject call =
                app.slack.awaitCalls("assistant.threads.setSuggestedPrompts", 1).get(0);
        assertThat(call.get("channel_id").getAsString()).isEqualTo(SlackRequests.DIRECT);
        assertThat(call.get("thread_ts").getAsString()).isEqualTo("1729999327.187299");
    }

    @Test
    void a_direct_message_in_an_assistants_thread_is_answered_in_that_thread() {
        JsonObject message = app.requests.directMessage(MEMBER, "why lamps?");
        message.getAsJsonObject("event").addProperty("thread_ts", "1729999327.187299");
        app.http.event(message);

        assertThat(app.slack
                        .awaitCalls("chat.postMessage", 1)
                        .get(0)
                        .get("thread_ts")
                        .getAsString())
                .isEqualTo("1729999327.187299");
        assertThat(app.slack.calls("assistant.threads.setStatus")).isEmpty();
    }
}
