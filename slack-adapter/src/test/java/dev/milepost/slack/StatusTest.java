package dev.milepost.slack;

import static dev.milepost.slack.FakeSlack.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer that takes its time: as long as it takes until Slack has been told so. */
class StatusTest {

    private final CountDownLatch told = new CountDownLatch(1);
    private final HttpApp app = new HttpApp(TestBots.lighthouse((question, facts) -> {
        await(told);
        return Optional.empty();
    }));

    private static void await(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void close() {
        told.countDown();
        app.close();
    }

    private void ask() {
        JsonObject message = app.requests.directMessage(MEMBER, "who cleans the lens and how?");
        message.getAsJsonObject("event").addProperty("thread_ts", "1729999327.187299");
        app.http.event(message);
    }

    @Test
    void an_answer_that_takes_over_half_a_second_is_announced_in_its_thread() {
        ask();
        JsonObject status =
                app.slack.awaitCalls("assistant.threads.setStatus", 1).get(0);
        assertThat(app.slack.calls("chat.postMessage")).isEmpty();
        told.countDown();

        assertThat(status.get("channel_id").getAsString()).isEqualTo(SlackRequests.DIRECT);
        assertThat(status.get("thread_ts").getAsString()).isEqualTo("1729999327.187299");
        assertThat(status.get("status").getAsString()).isNotBlank();
        List<JsonObject> answers = app.slack.awaitCalls("chat.postMessage", 1);
        assertThat(answers).hasSize(1);
        assertThat(app.slack.calls("assistant.threads.setStatus")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing_scope", "invalid_thread_ts", "not_allowed_token_type"})
    void a_workspace_without_the_view_gets_its_answer_all_the_same(String error) {
        app.slack.answer(
                "assistant.threads.setStatus", FakeSlack.BOT_TOKEN, "{\"ok\":false,\"error\":\"" + error + "\"}");
        ask();
        app.slack.awaitCalls("assistant.threads.setStatus", 1);
        told.countDown();

        assertThat(app.slack.awaitPostedIn()).isEqualTo(SlackRequests.DIRECT);
    }
}
