package dev.milepost.slack;

import static dev.milepost.slack.FakeSlack.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ShortcutsTest {

    private final HttpApp app = new HttpApp(TestBots.lighthouse());

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void a_messages_menu_answers_that_message_for_its_reader_alone() {
        assertThat(app.http
                        .interaction(app.requests.messageShortcut(MEMBER, "mp1:ask", "why does a lamp turn?"))
                        .body())
                .isEmpty();

        JsonObject answer = app.slack.awaitResponses(1).get(0);
        assertThat(answer.get("response_type").getAsString()).isEqualTo("ephemeral");
        assertThat(answer.toString()).contains("mp1:");
    }

    @Test
    void a_message_without_words_opens_the_form() {
        app.http.interaction(app.requests.messageShortcut(MEMBER, "mp1:ask", ""));

        assertThat(app.slack.awaitCalls("views.open", 1).get(0).get("view").toString())
                .contains("mp1:ask-form");
    }

    @Test
    void the_shortcut_everywhere_opens_the_form_and_its_answer_goes_to_the_direct_message() {
        app.http.interaction(app.requests.globalShortcut(MEMBER, "mp1:ask-anywhere"));
        JsonObject view = app.slack.awaitCalls("views.open", 1).get(0).getAsJsonObject("view");

        app.http.interaction(app.requests.submission(
                MEMBER, view, "{\"question\":{\"mp1:value\":{\"type\":\"plain_text_input\",\"value\":\"hello\"}}}"));
        assertThat(app.slack.awaitPostedIn()).isEqualTo(MEMBER);
    }

    @Test
    void a_form_of_another_version_is_told_of_as_one() {
        app.http.interaction(app.requests.globalShortcut(MEMBER, "mp1:ask-anywhere"));
        JsonObject view = app.slack.awaitCalls("views.open", 1).get(0).getAsJsonObject("view");
        view.addProperty("callback_id", "mp2:ask-form");

        app.http.interaction(app.requests.submission(MEMBER, view, "{}"));

        assertThat(app.slack
                        .awaitCalls("chat.postMessage", 1)
                        .get(0)
                        .get("text")
                        .getAsString())
                .contains("older version of me");
    }

    @Test
    void somebody_elses_shortcut_is_taken_in_silence() {
        assertThat(app.http
                        .interaction(app.requests.globalShortcut(MEMBER, "theirs"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(app.slack.calls("views.open")).isEmpty();
    }
}
