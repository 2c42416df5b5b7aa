package dev.milepost.slack;

import static dev.milepost.slack.FakeSlack.ADMIN;
import static dev.milepost.slack.FakeSlack.MEMBER;
import static dev.milepost.slack.SlackRequests.ofAnOrganisation;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Slack may leave out of its payloads, write as null, or put in beside what its pages show first. */
class PayloadShapesTest {

    private static final String QUESTION = "who cleans the lens and how?";

    @RegisterExtension
    static final SharedApp SHARED = new SharedApp(TestBots.lighthouse());

    private final HttpApp app = SHARED.app();

    private static void lay(String changes, JsonObject over) {
        JsonParser.parseString(changes)
                .getAsJsonObject()
                .entrySet()
                .forEach(field -> over.add(field.getKey(), field.getValue()));
    }

    @Test
    void a_retry_whose_first_try_never_arrived_is_answered() {
        byte[] body = app.requests.directMessage(MEMBER, QUESTION).toString().getBytes(StandardCharsets.UTF_8);
        String now = app.http.timestamp(0);
        HttpRequest retry = app.http
                .request(SignedHttp.JSON, now, SignedHttp.sign(FakeSlack.SIGNING_SECRET, now, body))
                .header("X-Slack-Retry-Num", "1")
                .header("X-Slack-Retry-Reason", "http_timeout")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();

        assertThat(app.http.send(retry).statusCode()).isEqualTo(200);
        assertThat(app.slack.awaitPostedIn()).isEqualTo(SlackRequests.DIRECT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"team_id\":null,\"enterprise_id\":\"E0ORG\",\"authorizations\":[]}",
                "{\"authorizations\":null,\"context_team_id\":null}",
                "{\"authorizations\":[{\"enterprise_id\":\"E0ORG\",\"team_id\":null,\"user_id\":\"U0MILEPOST\","
                        + "\"is_bot\":true,\"is_enterprise_install\":true}]}",
                "{\"is_ext_shared_channel\":true,\"authorizations\":[{\"enterprise_id\":null,\"team_id\":\"T0CAREERS\","
                        + "\"user_id\":\"U0MILEPOST\",\"is_bot\":true}],\"team_id\":\"T0ELSE\"}",
                "{\"event_id\":null,\"event_time\":null,\"api_app_id\":null,\"unheard_of\":{\"x\":[1]}}",
            })
    void an_event_is_answered_whatever_its_envelope_lacks(String changes) {
        JsonObject message = app.requests.directMessage(MEMBER, QUESTION);
        lay(changes, message);

        assertThat(app.http.event(message).statusCode()).isEqualTo(200);
        assertThat(app.slack.awaitPostedIn()).isEqualTo(SlackRequests.DIRECT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"thread_ts\":null,\"edited\":null,\"bot_id\":null,\"subtype\":null}",
                "{\"blocks\":null,\"team\":null,\"client_msg_id\":null}",
                "{\"user_team\":\"T0ELSE\",\"source_team\":\"T0ELSE\",\"user_profile\":{\"name\":\"x\"},"
                        + "\"files\":[],\"attachments\":[],\"assistant_thread\":{\"action_token\":\"x\"}}",
                "{\"channel_type\":\"app_home\"}",
            })
    void a_message_is_answered_whatever_else_stands_in_it(String changes) {
        JsonObject message = app.requests.directMessage(MEMBER, QUESTION);
        lay(changes, message.getAsJsonObject("event"));

        app.http.event(message);
        assertThat(app.slack.awaitPostedIn()).isEqualTo(SlackRequests.DIRECT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"G0PRIVATE", "C0MPIM"})
    void a_mention_in_any_kind_of_channel_is_answered_there(String channel) {
        JsonObject mention = app.requests.mention(MEMBER, QUESTION);
        mention.getAsJsonObject("event").addProperty("channel", channel);

        app.http.event(mention);
        assertThat(app.slack.awaitPostedIn()).isEqualTo(channel);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"channel\":null,\"message\":null}",
                "{\"message\":null,\"state\":null,\"bot_profile\":null,\"api_app_id\":null}",
                "{\"enterprise\":{\"id\":\"E0ORG\",\"name\":\"Org\"},\"team\":{\"id\":\"T0CAREERS\",\"domain\":\"careers\","
                    + "\"enterprise_id\":\"E0ORG\",\"enterprise_name\":\"Org\"}}",
                "{\"channel\":{\"id\":\"C0CAREERS\",\"name\":\"privategroup\"},\"hash\":\"156772938.1827394\"}",
            })
    void a_press_is_answered_whatever_stands_around_it(String changes) {
        JsonObject press = app.requests.press(MEMBER, "mp1:echo-all:x");
        lay(changes, press);

        assertThat(app.http.interaction(press).statusCode()).isEqualTo(200);
        assertThat(app.slack.awaitResponses(1).get(0).get("text").getAsString()).isEqualTo("echo-all [x] in CHANNEL");
    }

    @Test
    void a_press_in_a_private_answer_comes_without_the_message() {
        JsonObject press = app.requests.press(MEMBER, "mp1:echo-replace");
        press.remove("message");
        lay("{\"is_ephemeral\":true}", press.getAsJsonObject("container"));

        app.http.interaction(press);
        assertThat(app.slack.awaitResponses(1).get(0).get("replace_original").getAsBoolean())
                .isTrue();
    }

    @Test
    void a_menu_in_a_message_is_filled_as_one_in_a_window() {
        JsonObject typed = ofAnOrganisation(app.requests.suggestion(ADMIN, "mp1:suggest:salary::region", "gu"));
        typed.remove("view");
        typed.add("container", Json.object("type", "message", "message_ts", "1.2", "channel_id", "C0CAREERS"));

        assertThat(SignedHttp.json(app.http.interaction(typed)).has("options")).isTrue();
    }

    @Test
    void an_organisations_presses_shortcuts_and_forms_are_answered() {
        app.http.interaction(ofAnOrganisation(app.requests.press(MEMBER, "mp1:echo-all:org")));
        assertThat(app.slack.awaitResponses(1).get(0).get("text").getAsString()).startsWith("echo-all [org]");

        app.http.interaction(ofAnOrganisation(app.requests.messageShortcut(MEMBER, "mp1:ask", QUESTION)));
        assertThat(app.slack.awaitResponses(2).get(1).get("text").getAsString()).contains("lens");

        app.http.interaction(ofAnOrganisation(app.requests.globalShortcut(MEMBER, "mp1:ask-anywhere")));
        JsonObject view = app.slack.awaitCalls("views.open", 1).get(0).getAsJsonObject("view");
        JsonObject form = ofAnOrganisation(app.requests.submission(
                MEMBER, view, "{\"question\":{\"mp1:value\":{\"type\":\"plain_text_input\",\"value\":\"hello\"}}}"));
        form.remove("response_urls");
        app.http.interaction(form);
        assertThat(app.slack.awaitPostedIn()).isEqualTo(MEMBER);
    }

    @Test
    void a_form_may_bring_response_urls_and_fields_that_were_left_empty() {
        app.http.command(app.requests.command(MEMBER, "/milepost", "ask"));
        JsonObject view = app.slack.awaitCalls("views.open", 1).get(0).getAsJsonObject("view");
        JsonObject form = app.requests.submission(
                MEMBER,
                view,
                "{\"question\":{\"mp1:value\":{\"type\":\"plain_text_input\",\"value\":\"" + QUESTION + "\"}},"
                        + "\"more\":{\"mp1:value\":{\"type\":\"unheard_of\",\"value\":null}},\"none\":{}}");
        form.add("response_urls", JsonParser.parseString("""
            [{"block_id":"b","action_id":"a","channel_id":"C0CAREERS","response_url":"http://127.0.0.1:9/x"}]\
            """));

        assertThat(app.http.interaction(form).body()).isEmpty();
        assertThat(app.slack.awaitResponses(1).get(0).get("text").getAsString()).contains("lens");
    }

    @Test
    void a_message_shortcut_without_a_response_url_or_words_of_its_own_is_answered_by_the_web_api() {
        JsonObject shortcut = app.requests.messageShortcut(MEMBER, "mp1:ask", QUESTION);
        shortcut.remove("response_url");
        app.http.interaction(shortcut);

        assertThat(app.slack
                        .awaitCalls("chat.postEphemeral", 1)
                        .get(0)
                        .get("user")
                        .getAsString())
                .isEqualTo(MEMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"view_closed\",\"user\":{\"id\":\"U0MEMBER\"},\"team\":null,\"is_cleared\":false,"
                        + "\"view\":{\"id\":\"V1\",\"type\":\"modal\",\"callback_id\":\"mp1:ask-form\",\"blocks\":[]}}",
                "{\"type\":\"interactive_message\",\"callback_id\":\"old\",\"actions\":[{\"name\":\"x\",\"type\":\"button\"}],"
                    + "\"team\":{\"id\":\"T0CAREERS\"},\"user\":{\"id\":\"U0MEMBER\"},\"channel\":{\"id\":\"C1\"}}",
                "{\"type\":\"workflow_step_edit\",\"callback_id\":\"x\"}",
                "{\"type\":\"dialog_submission\",\"callback_id\":\"x\",\"submission\":{}}",
                "{\"type\":\"block_actions\",\"user\":{\"id\":\"U0MEMBER\"},\"actions\":[]}",
            })
    void interactions_that_ask_for_nothing_are_taken_in_silence(String payload) {
        assertThat(app.http
                        .interaction(JsonParser.parseString(payload).getAsJsonObject())
                        .statusCode())
                .isEqualTo(200);
        assertThat(app.slack.responses()).isEmpty();
    }

    @Test
    void a_command_may_lack_its_text_and_come_from_an_organisation() {
        Map<String, String> command = app.requests.command(MEMBER, "/milepost", "");
        List.of("text", "team_domain", "channel_name", "user_name", "token", "api_app_id")
                .forEach(command::remove);
        command.put("enterprise_id", "E0ORG");
        command.put("enterprise_name", "Org");
        command.put("is_enterprise_install", "true");
        command.put("team_id", "");

        assertThat(app.http.command(command).statusCode()).isEqualTo(200);
        assertThat(app.slack.awaitResponses(1).get(0).get("text").getAsString()).contains("echo");
    }

    @Test
    void a_command_without_a_response_url_or_a_trigger_is_answered_by_the_web_api() {
        Map<String, String> command = app.requests.command(MEMBER, "/milepost", "slow");
        List.of("response_url", "trigger_id").forEach(command::remove);
        app.http.command(command);

        assertThat(app.slack.awaitPostedIn()).isEqualTo(SlackRequests.CHANNEL);
    }
}
