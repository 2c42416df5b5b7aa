package dev.milepost.slack;

import static dev.milepost.slack.FakeSlack.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.milepost.answer.FeedbackStore;
import dev.milepost.answer.ReceiptStore;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The buttons below an answer, pressed as Slack has them pressed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AboutAnswersTest {

    private static final String QUESTION = "who cleans the lens and how?";

    private final ReceiptStore receipts = ReceiptStore.inMemory();
    private final FeedbackStore feedback = FeedbackStore.inMemory();
    private final HttpApp app = new HttpApp(TestBots.lighthouse(receipts, feedback));

    @BeforeEach
    void forgetCalls() {
        app.slack.forgetCalls();
    }

    @AfterAll
    void close() {
        app.close();
    }

    @Test
    void why_this_answer_tells_its_asker_alone_and_keeps_the_question_under_a_receipt() {
        JsonObject told = press(idOf(message(), "Why this answer?"));

        assertThat(told.get("response_type").getAsString()).isEqualTo("ephemeral");
        String text = told.get("text").getAsString();
        assertThat(text).contains("read as: who cleans the lens and how", "7 days");
        String receipt = text.replaceAll("(?s).*Receipt `?([a-z0-9]{10})`?.*", "$1");
        assertThat(receipts.find(receipt).orElseThrow().question()).isEqualTo(QUESTION);
    }

    @Test
    void whether_it_helped_is_counted_once_with_thanks() {
        JsonObject answer = message();

        assertThat(text(press(idOf(answer, "Helpful")))).contains("Thank you");
        app.slack.forgetCalls();
        assertThat(text(press(idOf(answer, "Helpful")))).contains("already");
        assertThat(feedback.counts()).singleElement().satisfies(c -> {
            assertThat(c.helpful()).isEqualTo(1);
            assertThat(c.facts()).contains("work.lens");
        });
    }

    @Test
    void a_private_answer_is_shared_with_the_channel_without_its_question() {
        JsonObject answer =
                SignedHttp.json(app.http.command(app.requests.command(MEMBER, "/milepost", "ask " + QUESTION)));
        assertThat(answer.get("response_type").getAsString()).isEqualTo("ephemeral");

        JsonObject shared = press(idOf(answer, "Share to channel"));

        assertThat(shared.get("response_type").getAsString()).isEqualTo("in_channel");
        assertThat(shared.get("replace_original").getAsBoolean()).isFalse();
        assertThat(text(shared)).contains("vinegar").doesNotContain(QUESTION, "Why this answer?");
    }

    private JsonObject message() {
        app.http.event(app.requests.directMessage(MEMBER, QUESTION));
        return app.slack.awaitCalls("chat.postMessage", 1).get(0);
    }

    private JsonObject press(String actionId) {
        app.http.interaction(app.requests.press(MEMBER, actionId));
        return app.slack.awaitResponses(1).get(0);
    }

    private static String text(JsonObject message) {
        return message.get("text").getAsString();
    }

    private static String idOf(JsonObject message, String label) {
        return StreamSupport.stream(message.getAsJsonArray("blocks").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .filter(b -> b.get("type").getAsString().equals("actions"))
                .flatMap(b -> StreamSupport.stream(b.getAsJsonArray("elements").spliterator(), false))
                .map(JsonElement::getAsJsonObject)
                .filter(e -> e.getAsJsonObject("text").get("text").getAsString().equals(label))
                .map(e -> e.get("action_id").getAsString())
                .findFirst()
                .orElseThrow();
    }
}
