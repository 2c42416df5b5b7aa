package dev.milepost.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.answer.FeedbackStore;
import dev.milepost.answer.ReceiptStore;
import dev.milepost.discord.fake.DiscordEvents;
import dev.milepost.discord.fake.Sent;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The buttons below an answer, pressed as Discord has them pressed. */
class AboutAnswersFlowTest {

    private static final int PRIVATE_MESSAGE = 1 << 15 | 64;
    private static final String QUESTION = "Which programming languages do I need?";

    private static final ReceiptStore RECEIPTS = ReceiptStore.inMemory();
    private static final FeedbackStore FEEDBACK = FeedbackStore.inMemory();

    @RegisterExtension
    static final BotOnDiscord BOT = new BotOnDiscord(
            Bots.builder().receipts(RECEIPTS).feedback(FEEDBACK).build());

    @Test
    void why_this_answer_tells_its_asker_alone_and_keeps_the_question_under_a_receipt() {
        Sent told = press(idOf(ask(), "Why this answer?"));

        assertThat(told.words()).contains("read as: which programming languages do i need", "7 days");
        String receipt = told.words().replaceAll("(?s).*Receipt `([a-z0-9]+)`.*", "$1");
        assertThat(RECEIPTS.find(receipt).orElseThrow().question()).isEqualTo(QUESTION);
    }

    @Test
    void whether_it_helped_is_counted_once_with_thanks() {
        Sent answer = ask();

        assertThat(press(idOf(answer, "Not helpful")).words()).contains("Thank you");
        assertThat(press(idOf(answer, "Not helpful")).words()).contains("already");
        assertThat(press(idOf(answer, "Helpful")).words()).contains("already");
        assertThat(FEEDBACK.counts()).singleElement().satisfies(c -> {
            assertThat(c.notHelpful()).isEqualTo(1);
            assertThat(c.helpful()).isZero();
            assertThat(c.facts()).contains("skills.programming");
        });
    }

    @Test
    void a_private_answer_is_shared_with_the_channel_without_its_question() {
        ObjectNode pressed = DiscordEvents.button(idOf(ask(), "Share to channel"), PRIVATE_MESSAGE);

        Sent shared = BOT.answerTo(pressed);

        assertThat(shared.body().get("type").asInt()).isEqualTo(4);
        assertThat(shared.isEphemeral()).isFalse();
        assertThat(shared.words()).contains("Python").doesNotContain(QUESTION, "Why this answer?");
    }

    private static Sent ask() {
        Sent answer = BOT.answerTo(DiscordEvents.slash("ask", Map.of("question", QUESTION)));
        assertThat(answer.isEphemeral()).isTrue();
        assertThat(answer.words()).contains("Python");
        return answer;
    }

    /** Presses, and waits for what is said to the presser alone. */
    private static Sent press(String customId) {
        ObjectNode interaction = DiscordEvents.button(customId, PRIVATE_MESSAGE);
        BOT.answerTo(interaction);
        String token = interaction.get("token").asString();
        Sent said = BOT.discord().await("(POST|PATCH) /webhooks/\\d+/" + token + "(/messages/@original)?");
        assertThat(said.method().equals("PATCH") || said.isEphemeral()).isTrue();
        return said;
    }

    private static String idOf(Sent answer, String label) {
        List<JsonNode> buttons = answer.message().findParents("custom_id");
        return buttons.stream()
                .filter(b -> b.path("label").asString("").equals(label))
                .map(b -> b.get("custom_id").asString())
                .findFirst()
                .orElseThrow();
    }
}
