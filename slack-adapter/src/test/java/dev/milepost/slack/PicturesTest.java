package dev.milepost.slack;

import static dev.milepost.slack.FakeSlack.BOT_TOKEN;
import static dev.milepost.slack.FakeSlack.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.milepost.chat.OnceStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The picture of the ranges: shown where Slack has it ready, waited for by nobody, and never in the way of the words. */
class PicturesTest {

    private final HttpApp app = new HttpApp(TestBots.lighthouse());
    private final FakeFiles files = app.slack.takeFiles();

    @AfterEach
    void close() {
        app.close();
    }

    /** What is answered in the acknowledgement, else by the {@code response_url}. */
    private JsonObject salary() {
        int before = app.slack.responses().size();
        String body = app.http
                .command(app.requests.command(MEMBER, "/milepost", "salary keeper"))
                .body();
        return body.isEmpty()
                ? app.slack.awaitResponses(before + 1).get(before)
                : JsonParser.parseString(body).getAsJsonObject();
    }

    private JsonObject salaryOnceReady() {
        await().until(() -> !pictures(salary()).isEmpty());
        return salary();
    }

    private static List<JsonObject> pictures(JsonObject message) {
        return Json.children(message, "blocks").stream()
                .filter(block -> Json.text(block, "type").equals("image"))
                .toList();
    }

    private static void assertHasBars(JsonObject message) {
        assertThat(message.getAsJsonArray("blocks").toString()).contains("█");
    }

    @Test
    void who_asks_first_is_answered_at_once_in_text_and_who_asks_next_with_the_picture_beside_it() {
        JsonObject first = salary();
        assertHasBars(first);
        assertThat(pictures(first)).isEmpty();
        assertThat(app.slack.responses()).isEmpty();

        JsonObject next = salaryOnceReady();
        assertHasBars(next);
        assertThat(next.get("response_type").getAsString()).isEqualTo("in_channel");
        assertThat(pictures(next)).singleElement().satisfies(picture -> {
            assertThat(Json.text(picture, "slack_file", "id")).isEqualTo("F0PICTURE00");
            assertThat(Json.text(picture, "alt_text")).contains("Keeper");
        });
        assertThat(files.complete())
                .singleElement()
                .satisfies(png -> assertThat(png).startsWith(0x89, 'P', 'N', 'G'));
    }

    @Test
    void a_picture_is_uploaded_once_a_workspace_and_shared_with_nobody() {
        salaryOnceReady();

        assertThat(app.slack.calls("files.getUploadURLExternal")).hasSize(1);
        assertThat(app.slack.calls("files.completeUploadExternal"))
                .singleElement()
                .satisfies(call -> assertThat(call.keySet()).containsExactly("files"));
    }

    @Test
    void a_file_that_somebody_deleted_costs_the_picture_and_no_answer() {
        salaryOnceReady();
        files.deleteAll();
        int before = app.slack.responses().size();
        salary();

        JsonObject again = app.slack.awaitResponses(before + 2).get(before + 1);
        assertThat(pictures(again)).isEmpty();
        assertHasBars(again);
        assertThat(app.slack.calls("chat.postMessage")).isEmpty();
        assertThat(pictures(salary())).isEmpty();
        assertThat(app.slack.responses()).hasSize(before + 2);
    }

    @Test
    void a_message_by_the_web_api_that_is_refused_for_its_picture_is_sent_without_it() {
        salaryOnceReady();
        files.deleteAll();
        Map<String, String> command = app.requests.command(MEMBER, "/milepost", "salary keeper");
        command.remove("response_url");
        app.http.command(command);

        List<JsonObject> tries = app.slack.awaitCalls("chat.postMessage", 2);
        assertThat(pictures(tries.get(0))).hasSize(1);
        assertThat(pictures(tries.get(1))).isEmpty();
    }

    @Test
    void a_button_in_a_direct_message_shows_it_and_what_one_person_alone_sees_does_not() {
        salaryOnceReady();
        JsonObject direct = app.requests.press(MEMBER, "mp1:salary:keeper");
        direct.add("channel", Json.object("id", SlackRequests.DIRECT));
        direct.getAsJsonObject("container").addProperty("channel_id", SlackRequests.DIRECT);
        app.slack.forgetCalls();
        app.http.interaction(direct);
        assertThat(pictures(app.slack.awaitResponses(1).get(0))).hasSize(1);

        app.http.interaction(app.requests.press(MEMBER, "mp1:salary:keeper"));
        assertThat(pictures(app.slack.awaitResponses(2).get(1))).isEmpty();
        JsonObject onlyHere = app.requests.press(MEMBER, "mp1:salary:keeper");
        onlyHere.getAsJsonObject("container").addProperty("is_ephemeral", true);
        app.http.interaction(onlyHere);
        assertThat(pictures(app.slack.awaitResponses(3).get(2))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing_scope", "file_uploads_disabled"})
    void where_slack_takes_no_files_none_is_tried_again_that_day(String error) {
        app.slack.answer("files.getUploadURLExternal", BOT_TOKEN, "{\"ok\":false,\"error\":\"" + error + "\"}");
        assertThat(pictures(salary())).isEmpty();
        app.slack.awaitCalls("files.getUploadURLExternal", 1);

        assertThat(pictures(salary())).isEmpty();
        assertThat(app.slack.responses()).isEmpty();
    }

    @Test
    void a_host_that_did_not_ask_for_pictures_uploads_none() {
        HttpApp host = new HttpApp(TestBots.lighthouse(), SlackOptions.forHost().withClock(HttpApp.CLOCK));
        try (host) {
            host.http.command(host.requests.command(MEMBER, "/milepost", "salary keeper"));
            host.http.command(host.requests.command(MEMBER, "/milepost", "salary keeper"));
            assertThat(host.slack.calls("files.getUploadURLExternal")).isEmpty();
        }
    }

    /** An app whose answers another node may have given already. */
    private static HttpApp sharing(OnceStore once) {
        HttpApp app = new HttpApp(
                TestBots.lighthouse(),
                SlackOptions.forOwnApp().withClock(HttpApp.CLOCK).withOnce(once));
        app.slack.takeFiles();
        return app;
    }

    private static String body(HttpApp app) {
        return app.http
                .command(app.requests.command(MEMBER, "/milepost", "salary keeper"))
                .body();
    }

    @Test
    void what_another_node_has_answered_takes_no_picture_from_those_who_ask_next() {
        AtomicBoolean elsewhere = new AtomicBoolean();
        AtomicInteger asked = new AtomicInteger();
        try (HttpApp node = sharing(new Once(key -> {
            asked.incrementAndGet();
            return !elsewhere.get();
        }))) {
            await().until(() -> body(node).isEmpty());
            elsewhere.set(true);
            int before = asked.get();
            for (int i = 1; i <= 70; i++) {
                assertThat(body(node)).isEmpty();
                int answered = before + i;
                await().until(() -> asked.get() >= answered);
            }
        }
    }

    @Test
    void an_answer_under_way_when_milepost_is_closed_still_arrives_without_its_picture() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch told = new CountDownLatch(1);
        try (HttpApp node = sharing(new Once(key -> {
            asked.countDown();
            return isOver(told);
        }))) {
            JsonObject press = node.requests.press(MEMBER, "mp1:salary:keeper");
            press.add("channel", Json.object("id", SlackRequests.DIRECT));
            press.getAsJsonObject("container").addProperty("channel_id", SlackRequests.DIRECT);
            press.remove("response_url");
            node.http.interaction(press);
            asked.await();
            Thread closing = Thread.ofPlatform().start(node.connection::close);
            await().until(() -> closing.getState() == Thread.State.TIMED_WAITING);
            told.countDown();

            assertHasBars(node.slack.awaitCalls("chat.update", 1).get(0));
            closing.join();
        }
    }

    private static boolean isOver(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Says who is first, as the database does. */
    private record Once(Predicate<String> isFirst) implements OnceStore {

        @Override
        public boolean first(String key, Instant now, Instant until) {
            return isFirst.test(key);
        }

        @Override
        public void forget(String key) {}

        @Override
        public void forgetBefore(Instant now) {}
    }
}
