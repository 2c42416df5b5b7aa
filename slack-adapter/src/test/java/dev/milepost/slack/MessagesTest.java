package dev.milepost.slack;

import static dev.milepost.slack.FakeSlack.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

    private static final String QUESTION = "who cleans the lens and how?";

    @RegisterExtension
    static final SharedApp SHARED = new SharedApp(TestBots.lighthouse());

    private final HttpApp app = SHARED.app();

    @Test
    void a_direct_message_is_answered_in_the_same_place_with_a_readable_text() {
        assertThat(app.http.event(app.requests.directMessage(MEMBER, QUESTION)).body())
                .isEmpty();

        JsonObject answer = app.slack.awaitCalls("chat.postMessage", 1).get(0);
        assertThat(answer.get("channel").getAsString()).isEqualTo(SlackRequests.DIRECT);
        assertThat(answer.has("thread_ts")).isFalse();
        assertThat(answer.get("text").getAsString()).contains("lens");
        assertThat(answer.getAsJsonArray("blocks")).isNotEmpty();
        assertThat(answer.get("unfurl_links").getAsString()).isEqualTo("false");
        assertThat(answer.get("link_names").getAsString()).isEqualTo("false");
    }

    @Test
    void a_thread_in_a_direct_message_is_kept() {
        JsonObject message = app.requests.directMessage(MEMBER, QUESTION);
        message.getAsJsonObject("event").addProperty("thread_ts", "1732430000.000100");
        app.http.event(message);

        assertThat(app.slack
                        .awaitCalls("chat.postMessage", 1)
                        .get(0)
                        .get("thread_ts")
                        .getAsString())
                .isEqualTo("1732430000.000100");
    }

    @Test
    void an_event_that_lacks_the_channels_type_its_id_and_its_authorizations_is_a_direct_message_by_its_channel() {
        JsonObject message = app.requests.directMessage(MEMBER, QUESTION);
        message.getAsJsonObject("event").remove("channel_type");
        List.of("event_id", "authorizations", "api_app_id", "event_time").forEach(message::remove);
        app.http.event(message);

        assertThat(app.slack.awaitCalls("chat.postMessage", 1)).hasSize(1);
    }

    @Test
    void a_mention_is_answered_in_a_thread_of_it() {
        JsonObject mention = app.requests.mention(MEMBER, QUESTION);
        app.http.event(mention);

        JsonObject answer = app.slack.awaitCalls("chat.postMessage", 1).get(0);
        assertThat(answer.get("channel").getAsString()).isEqualTo(SlackRequests.CHANNEL);
        assertThat(answer.get("thread_ts").getAsString())
                .isEqualTo(mention.getAsJsonObject("event").get("ts").getAsString());
        assertThat(answer.get("text").getAsString()).contains("lens").doesNotContain(FakeSlack.BOT_USER);
    }

    @Test
    void a_mention_inside_a_thread_is_answered_there() {
        JsonObject mention = app.requests.mention(MEMBER, QUESTION);
        mention.getAsJsonObject("event").addProperty("thread_ts", "1732430000.000100");
        app.http.event(mention);

        assertThat(app.slack
                        .awaitCalls("chat.postMessage", 1)
                        .get(0)
                        .get("thread_ts")
                        .getAsString())
                .isEqualTo("1732430000.000100");
    }

    @Test
    void who_says_the_bots_name_alone_hears_what_to_ask() {
        app.http.event(app.requests.mention(MEMBER, ""));

        assertThat(app.slack
                        .awaitCalls("chat.postMessage", 1)
                        .get(0)
                        .get("text")
                        .getAsString())
                .contains("not sure what you would like to know");
    }

    @Test
    void an_event_that_is_delivered_again_is_answered_once() {
        JsonObject message = app.requests.directMessage(MEMBER, QUESTION);
        app.http.event(message);
        message.addProperty("event_time", 1_732_440_060);
        assertThat(app.http.event(message).statusCode()).isEqualTo(200);

        assertAnsweredTimes(1);
    }

    @Test
    void a_message_under_two_event_ids_is_answered_once() {
        JsonObject message = app.requests.directMessage(MEMBER, QUESTION);
        app.http.event(message);
        message.addProperty("event_id", "Ev99999999");
        app.http.event(message);

        assertAnsweredTimes(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"user\":\"U0MILEPOST\"}",
                "{\"bot_id\":\"B0OTHER\"}",
                "{\"bot_profile\":{\"id\":\"B0OTHER\"}}",
                "{\"user\":\"USLACK\"}",
                "{\"user\":\"USLACKBOT\"}",
                "{\"subtype\":\"message_changed\"}",
                "{\"subtype\":\"message_deleted\",\"hidden\":true}",
                "{\"subtype\":\"bot_message\"}",
                "{\"subtype\":\"channel_join\"}",
                "{\"subtype\":\"thread_broadcast\",\"bot_id\":\"B0OTHER\"}",
                "{\"subtype\":\"me_message\",\"user\":\"U0MILEPOST\"}",
                "{\"subtype\":\"file_share\",\"text\":\"\"}",
                "{\"subtype\":\"file_share\",\"bot_id\":\"B0OTHER\"}",
                "{\"hidden\":true}",
                "{\"user\":null}",
                "{\"text\":\"\"}",
                "{\"text\":null}"
            })
    void what_no_person_just_wrote_is_left_alone(String change) {
        JsonObject message = app.requests.directMessage(MEMBER, QUESTION);
        JsonObject event = message.getAsJsonObject("event");
        JsonParser.parseString(change)
                .getAsJsonObject()
                .entrySet()
                .forEach(field -> event.add(field.getKey(), field.getValue()));

        assertThat(app.http.event(message).statusCode()).isEqualTo(200);

        assertAnsweredTimes(0);
    }

    @Test
    void a_question_with_a_picture_beside_it_is_answered_in_a_direct_message() {
        JsonObject message = app.requests.directMessage(MEMBER, QUESTION);
        message.getAsJsonObject("event").addProperty("subtype", "file_share");
        message.getAsJsonObject("event").add("files", Json.array(Json.object("id", "F0PICTURE")));
        app.http.event(message);

        assertThat(app.slack
                        .awaitCalls("chat.postMessage", 1)
                        .get(0)
                        .get("text")
                        .getAsString())
                .contains("lens");
    }

    @ParameterizedTest
    @ValueSource(strings = {"thread_broadcast", "me_message"})
    void what_a_person_says_to_all_of_a_conversation_from_a_thread_or_by_me_is_answered_once(String subtype) {
        JsonObject message = app.requests.directMessage(MEMBER, QUESTION);
        message.getAsJsonObject("event").addProperty("subtype", subtype);
        app.http.event(message);
        message.getAsJsonObject("event").remove("subtype");
        message.addProperty("event_id", "Ev99999998" + subtype.length());
        app.http.event(message);

        assertAnsweredTimes(1);
    }

    @Test
    void a_message_in_a_channel_that_mentions_nobody_is_left_alone() {
        JsonObject message = app.requests.directMessage(MEMBER, QUESTION);
        message.getAsJsonObject("event").addProperty("channel", SlackRequests.CHANNEL);
        message.getAsJsonObject("event").addProperty("channel_type", "channel");
        app.http.event(message);

        assertAnsweredTimes(0);
    }

    @Test
    void one_persons_messages_are_answered_in_their_order() {
        for (int i = 0; i < 10; i++) {
            app.http.event(app.requests.directMessage(MEMBER, "new question"));
            app.http.event(app.requests.directMessage(MEMBER, QUESTION));
        }

        List<JsonObject> answers = app.slack.awaitCalls("chat.postMessage", 20);
        for (int i = 0; i < 20; i++) {
            assertThat(answers.get(i).get("text").getAsString()).contains(i % 2 == 0 ? "new question" : "lens");
        }
    }

    @Test
    void slack_asking_to_wait_is_waited_for() {
        app.slack.limitOnce("chat.postMessage");
        app.http.event(app.requests.directMessage(MEMBER, QUESTION));

        assertThat(app.slack.awaitCalls("chat.postMessage", 2)).hasSize(2);
    }

    /** A last message shows that whatever was to come has come, since answers to one person keep their order. */
    private void assertAnsweredTimes(int times) {
        app.http.event(app.requests.directMessage(MEMBER, "new question"));
        List<JsonObject> answers = app.slack.awaitCalls("chat.postMessage", times + 1);
        assertThat(answers).hasSize(times + 1);
        assertThat(answers.get(times).get("text").getAsString()).contains("new question");
    }
}
