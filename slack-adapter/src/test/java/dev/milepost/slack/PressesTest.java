package dev.milepost.slack;

import static dev.milepost.slack.FakeSlack.ADMIN;
import static dev.milepost.slack.FakeSlack.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PressesTest {

    @RegisterExtension
    static final SharedApp SHARED = new SharedApp(TestBots.lighthouse());

    private final HttpApp app = SHARED.app();

    @Test
    void a_button_may_change_its_message() {
        assertThat(app.http
                        .interaction(app.requests.press(MEMBER, "mp1:echo-replace:a%3Ab"))
                        .body())
                .isEmpty();

        JsonObject answer = app.slack.awaitResponses(1).get(0);
        assertThat(answer.get("replace_original").getAsBoolean()).isTrue();
        assertThat(answer.has("response_type")).isFalse();
        assertThat(answer.get("text").getAsString()).isEqualTo("echo-replace [a:b] in CHANNEL");
    }

    @Test
    void a_button_may_answer_its_presser_alone() {
        app.http.interaction(app.requests.press(MEMBER, "mp1:echo-me#2"));

        JsonObject answer = app.slack.awaitResponses(1).get(0);
        assertThat(answer.get("replace_original").getAsBoolean()).isFalse();
        assertThat(answer.get("response_type").getAsString()).isEqualTo("ephemeral");
        assertThat(answer.get("text").getAsString()).isEqualTo("echo-me [] in CHANNEL");
    }

    @Test
    void a_menu_hands_over_the_chosen_value() {
        app.http.interaction(app.requests.choose(MEMBER, "mp1:echo-all:topic", "skills & more"));

        JsonObject answer = app.slack.awaitResponses(1).get(0);
        assertThat(answer.get("response_type").getAsString()).isEqualTo("in_channel");
        assertThat(answer.get("text").getAsString()).isEqualTo("echo-all [topic, skills &amp; more] in CHANNEL");
    }

    @Test
    void a_menu_that_is_cleared_asks_for_nothing() {
        JsonObject cleared = app.requests.choose(MEMBER, "mp1:echo-all", "x");
        cleared.getAsJsonArray("actions").get(0).getAsJsonObject().add("selected_option", JsonNull.INSTANCE);

        assertThat(app.http.interaction(cleared).statusCode()).isEqualTo(200);
        assertAnsweredTimes(0);
    }

    @Test
    void an_answer_to_a_button_in_a_thread_stays_there() {
        JsonObject press = app.requests.press(MEMBER, "mp1:echo-all");
        press.getAsJsonObject("container").addProperty("thread_ts", "1732430000.000100");
        press.getAsJsonObject("message").addProperty("thread_ts", "1732430000.000100");
        app.http.interaction(press);

        assertThat(app.slack.awaitResponses(1).get(0).get("thread_ts").getAsString())
                .isEqualTo("1732430000.000100");
    }

    @Test
    void an_answer_to_the_message_that_began_a_thread_stays_in_the_channel() {
        JsonObject press = app.requests.press(MEMBER, "mp1:echo-all");
        press.getAsJsonObject("message").addProperty("thread_ts", "1732439000.000100");
        app.http.interaction(press);

        assertThat(app.slack.awaitResponses(1).get(0).has("thread_ts")).isFalse();
    }

    @Test
    void without_a_response_url_the_web_api_is_the_way() {
        for (String action : List.of("mp1:echo-replace", "mp1:echo-me", "mp1:echo-all")) {
            JsonObject press = app.requests.press(MEMBER, action);
            press.remove("response_url");
            app.http.interaction(press);
        }

        assertThat(app.slack.awaitCalls("chat.update", 1).get(0).get("ts").getAsString())
                .isEqualTo("1732439000.000100");
        assertThat(app.slack
                        .awaitCalls("chat.postEphemeral", 1)
                        .get(0)
                        .get("user")
                        .getAsString())
                .isEqualTo(MEMBER);
        assertThat(app.slack.awaitPostedIn()).isEqualTo(SlackRequests.CHANNEL);
    }

    @Test
    void only_admins_press_an_admins_button() {
        app.http.interaction(app.requests.press(MEMBER, "mp1:echo-admin"));
        assertThat(app.slack.awaitResponses(1).get(0).get("text").getAsString()).contains("admins");

        app.http.interaction(app.requests.press(ADMIN, "mp1:echo-admin"));
        assertThat(app.slack.awaitResponses(2).get(1).get("text").getAsString()).startsWith("echo-admin");
    }

    @Test
    void somebody_elses_button_is_taken_in_silence() {
        assertThat(app.http.interaction(app.requests.press(MEMBER, "theirs")).statusCode())
                .isEqualTo(200);
        assertAnsweredTimes(0);
    }

    @Test
    void a_press_that_is_replayed_counts_once() {
        JsonObject press = app.requests.press(MEMBER, "mp1:echo-all:once");
        app.http.interaction(press);
        assertThat(app.http.interaction(press).statusCode()).isEqualTo(200);

        assertAnsweredTimes(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mp1:gone", "mp2:echo-all:a", "mp1:", "mp1:Not readable", "mp1:echo-all:%"})
    void a_button_of_another_version_says_so_to_who_pressed_it(String id) {
        app.http.interaction(app.requests.press(MEMBER, id));

        JsonObject answer = app.slack.awaitResponses(1).get(0);
        assertThat(answer.get("response_type").getAsString()).isEqualTo("ephemeral");
        assertThat(answer.get("text").getAsString()).contains("older version");
    }

    private void assertAnsweredTimes(int times) {
        app.http.interaction(app.requests.press(MEMBER, "mp1:echo-all:last"));
        List<JsonObject> answers = app.slack.awaitResponses(times + 1);
        assertThat(answers).hasSize(times + 1);
        assertThat(answers.get(times).get("text").getAsString()).contains("[last]");
    }
}
