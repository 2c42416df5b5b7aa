package dev.milepost.slack;

import static dev.milepost.slack.FakeSlack.ADMIN;
import static dev.milepost.slack.FakeSlack.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.google.gson.JsonObject;
import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.Place;
import dev.milepost.chat.UserRef;
import dev.milepost.render.GoldenFile;
import dev.milepost.reply.Block;
import dev.milepost.reply.Reply;
import dev.milepost.tips.TipStores;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Forms, and what is pressed in windows. */
class WindowsTest {

    private static final String ZONE = "mp1:suggest:tips:subscribe:zone";

    private final TipStores stores = TipStores.inMemory();
    private final HttpApp app = new HttpApp(TestBots.lighthouse(stores));

    @AfterEach
    void close() {
        app.close();
    }

    private JsonObject opened(String user, String text) {
        assertThat(app.http
                        .command(app.requests.command(user, "/milepost", text))
                        .body())
                .isEmpty();
        return app.slack.awaitCalls("views.open", 1).get(0);
    }

    @Test
    void a_bare_subscribe_opens_a_window_by_the_commands_trigger() throws IOException {
        JsonObject call = opened(ADMIN, "tips subscribe");

        assertThat(call.get("trigger_id").getAsString()).isNotBlank();
        GoldenFile.compareJson("window-subscribe", withoutAddresses(call));
    }

    @Test
    void a_bare_ask_opens_a_window_for_a_question() throws IOException {
        GoldenFile.compareJson("window-ask", withoutAddresses(opened(MEMBER, "ask")));
    }

    /** Ports differ from run to run. */
    private static String withoutAddresses(JsonObject call) {
        return call.get("view").toString().replaceAll("http://[^\\\\]+", "https://hooks.slack.com/x");
    }

    @Test
    void what_is_filled_in_is_done_and_answered_where_the_window_was_asked_for() {
        JsonObject view = opened(ADMIN, "tips subscribe").getAsJsonObject("view");
        String filled = """
            {"time":{"mp1:value":{"type":"timepicker","selected_time":"09:30"}},
             "zone":{"%s":{"type":"external_select","selected_option":{"text":{"type":"plain_text","text":"x"},
              "value":"Europe/Berlin"}}},
             "days":{"mp1:value":{"type":"multi_static_select","selected_options":[{"value":"mon"},{"value":"fri"}]}},
             "channel":{"mp1:value":{"type":"conversations_select","selected_conversation":"C0TIPS"}},
             "topic":{"mp1:value":{"type":"multi_static_select","selected_options":[]}},
             "look":{"mp1:value":{"type":"static_select","selected_option":{"value":"short"}}},
             "late":{"mp1:value":{"type":"static_select","selected_option":null}}}\
            """.formatted(ZONE);

        assertThat(app.http
                        .interaction(app.requests.submission(ADMIN, view, filled))
                        .body())
                .isEmpty();

        JsonObject answer = app.slack.awaitResponses(1).get(0);
        assertThat(answer.get("response_type").getAsString()).isEqualTo("ephemeral");
        assertThat(answer.get("text").getAsString()).contains("09:30 Europe/Berlin, on Mon, Fri");
        assertThat(stores.subscriptions().in("slack", FakeSlack.TEAM))
                .singleElement()
                .satisfies(s -> assertThat(s.channel().id()).isEqualTo("C0TIPS"));
    }

    @Test
    void what_is_not_clear_is_said_at_its_field_and_nothing_is_done() {
        JsonObject view = opened(ADMIN, "tips subscribe").getAsJsonObject("view");
        String filled = "{\"zone\":{\"x\":{\"type\":\"plain_text_input\",\"value\":\"Berln\"}}}";

        JsonObject answer = SignedHttp.json(app.http.interaction(app.requests.submission(ADMIN, view, filled)));

        assertThat(answer.get("response_action").getAsString()).isEqualTo("errors");
        assertThat(answer.getAsJsonObject("errors").get("zone").getAsString()).contains("Europe/Berlin");
        assertThat(stores.subscriptions().in("slack", FakeSlack.TEAM)).isEmpty();
    }

    @Test
    void a_window_sent_twice_counts_once() {
        JsonObject view = opened(MEMBER, "ask").getAsJsonObject("view");
        JsonObject submission = app.requests.submission(
                MEMBER,
                view,
                "{\"question\":{\"mp1:value\":{\"type\":\"plain_text_input\",\"value\":\"why lamps?\"}}}");
        app.http.interaction(submission);
        app.http.interaction(submission);

        app.http.interaction(app.requests.press(MEMBER, "mp1:gone"));
        assertThat(app.slack.awaitResponses(2)).hasSize(2);
    }

    @Test
    void a_trigger_that_has_run_out_leaves_the_way_by_typing() {
        app.slack.answer("views.open", FakeSlack.BOT_TOKEN, "{\"ok\":false,\"error\":\"expired_trigger_id\"}");
        opened(MEMBER, "ask");

        assertThat(app.slack.awaitResponses(1).get(0).get("text").getAsString()).contains("ask do I need Python?");
    }

    @Test
    void a_member_sees_no_form_that_is_for_admins() {
        app.http.command(app.requests.command(MEMBER, "/milepost", "tips subscribe"));

        assertThat(app.slack.awaitResponses(1).get(0).get("text").getAsString()).contains("is for admins");
        assertThat(app.slack.calls("views.open")).isEmpty();
    }

    @Test
    void a_menu_is_filled_while_somebody_types() {
        JsonObject lines = SignedHttp.json(app.http.interaction(app.requests.suggestion(ADMIN, ZONE, "berl")));

        assertThat(lines.getAsJsonArray("options").asList())
                .isNotEmpty()
                .first()
                .satisfies(o -> assertThat(Json.text(o, "value")).isEqualTo("Europe/Berlin"));
        assertThat(app.slack.calls("users.info")).hasSize(1);
    }

    @Test
    void whoever_may_not_use_a_menu_finds_nothing_in_it() {
        for (String menu : List.of(ZONE, "mp1:suggest:x", "mp1:suggest:salary::level", "theirs")) {
            JsonObject lines = SignedHttp.json(app.http.interaction(app.requests.suggestion(MEMBER, menu, "berl")));
            assertThat(lines.getAsJsonArray("options")).isEmpty();
        }
    }

    @Test
    void a_window_that_nobody_knows_closes() {
        JsonObject view = Json.object("type", "modal", "private_metadata", "", "blocks", Json.array());
        view.addProperty("callback_id", "theirs");
        assertThat(app.http
                        .interaction(app.requests.submission(MEMBER, view, "{}"))
                        .statusCode())
                .isEqualTo(200);
        view.addProperty("callback_id", "mp1:gone");
        assertThat(app.http
                        .interaction(app.requests.submission(MEMBER, view, "{}"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void what_is_pressed_on_the_home_tab_is_answered_in_a_window_and_the_tab_drawn_anew() {
        app.http.interaction(app.requests.pressInView(MEMBER, "mp1:help", "home"));

        JsonObject call = app.slack.awaitCalls("views.open", 1).get(0);
        assertThat(call.get("view").toString()).contains("\"type\":\"modal\"", "What I can do");
        assertThat(app.slack
                        .awaitCalls("views.publish", 1)
                        .get(0)
                        .get("user_id")
                        .getAsString())
                .isEqualTo(MEMBER);
    }

    @Test
    void what_is_pressed_in_a_window_is_answered_there() {
        app.http.interaction(app.requests.pressInView(MEMBER, "mp1:help", "modal"));
        JsonObject call = app.slack.awaitCalls("views.update", 1).get(0);
        assertThat(call.get("view_id").getAsString()).isEqualTo("V0OPEN");

        app.http.interaction(app.requests.pressInView(MEMBER, "mp1:ask-form", "modal"));
        assertThat(app.slack.awaitCalls("views.push", 1).get(0).get("view").toString())
                .contains("\"question\"");
    }

    @Test
    void where_no_window_opens_the_answer_goes_to_the_direct_message() {
        app.slack.answerOnce("views.open", WireMock.okJson("{\"ok\":false,\"error\":\"expired_trigger_id\"}"));
        app.http.interaction(app.requests.pressInView(MEMBER, "mp1:help", "home"));

        assertThat(app.slack.awaitPostedIn()).isEqualTo(MEMBER);
    }

    @Test
    void a_menu_does_not_wait_for_long_for_who_types() {
        app.slack.answer(
                "users.info",
                FakeSlack.BOT_TOKEN,
                WireMock.okJson("{\"ok\":false}").withFixedDelay(5_000));
        assertTimeoutPreemptively(
                Duration.ofSeconds(4),
                () -> assertThat(SignedHttp.json(app.http.interaction(app.requests.suggestion(ADMIN, ZONE, "berl")))
                                .getAsJsonArray("options"))
                        .isEmpty());
    }

    @Test
    void what_is_more_than_a_window_holds_is_said_to_be_more() {
        Reply home = new Reply(IntStream.range(0, 130)
                .<Block>mapToObj(i -> new Block.Heading("Heading " + i))
                .toList());
        new Views(new SlackRenderer(), new SafeRepeats(wait -> {}), Doubts.NONE)
                .publish(
                        home,
                        new Asked(
                                new WebApi(SlackPlatforms.client(app.slack), FakeSlack.BOT_TOKEN),
                                new UserRef("slack", FakeSlack.TEAM, MEMBER),
                                new Place(ChannelRef.channel("slack", FakeSlack.TEAM, MEMBER), Place.Kind.DIRECT),
                                "",
                                "",
                                false,
                                Window.NONE,
                                ""));

        assertThat(Json.children(app.slack.awaitCalls("views.publish", 1).get(0), "view", "blocks"))
                .hasSize(100)
                .last()
                .satisfies(block -> assertThat(block.toString()).contains("more than fits"));
    }
}
