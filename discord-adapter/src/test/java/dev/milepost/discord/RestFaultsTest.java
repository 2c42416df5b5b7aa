package dev.milepost.discord;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.milepost.discord.fake.DiscordEvents;
import dev.milepost.discord.fake.FakeDiscord;
import dev.milepost.discord.fake.Sent;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** What the REST API may answer instead of an answer: nothing is said twice, and what can be said is. */
class RestFaultsTest {

    @RegisterExtension
    static final BotOnDiscord BOT = new BotOnDiscord(Bots.milepost(new EchoCommand("echo")));

    private static final FakeDiscord DISCORD = BOT.discord();
    private static final String DIRECT = "POST /channels/" + DiscordEvents.DM + "/messages";

    private static DiscordCounts.Requests counts() {
        return BOT.connection().counts().requests();
    }

    private static MappingBuilder once(String path) {
        return post(urlPathMatching(path))
                .inScenario(path)
                .whenScenarioStateIs("Started")
                .willSetStateTo("over");
    }

    private static ObjectNode longAnswer() {
        return DiscordEvents.slash("echo", Map.of("words", "x", "how", "long"));
    }

    private static String followUps(ObjectNode interaction) {
        return "POST /webhooks/\\d+/" + interaction.get("token").asString();
    }

    private static ResponseDefinitionBuilder tooMany(String scope, String seconds) {
        boolean global = scope.equals("global");
        ResponseDefinitionBuilder answer = aResponse()
                .withStatus(429)
                .withHeader("Content-Type", "application/json")
                .withHeader("X-RateLimit-Scope", scope)
                .withBody("{\"message\":\"You are being rate limited.\",\"retry_after\":%s,\"global\":%s}"
                        .formatted(seconds, global));
        return global ? answer.withHeader("X-RateLimit-Global", "true") : answer;
    }

    @ParameterizedTest
    @CsvSource({"user, 1", "global, 1", "shared, 1", "user, 0.65", "global, 0.65", "user,"})
    void a_rate_limit_is_waited_for_and_counted(String scope, @Nullable String retryAfter) {
        DiscordCounts.Requests before = counts();
        ObjectNode message = DiscordEvents.directMessage("thanks");
        ResponseDefinitionBuilder refusal = tooMany(scope, retryAfter == null ? "0.65" : retryAfter);
        BOT.during(
                once(".*/channels/" + DiscordEvents.DM + "/messages")
                        .willReturn(retryAfter == null ? refusal : refusal.withHeader("Retry-After", retryAfter)),
                () -> {
                    DISCORD.message(message);
                    return DISCORD.await(DIRECT, s -> isReplyTo(s, message));
                });
        assertThat(DISCORD.sent(DIRECT)).filteredOn(s -> isReplyTo(s, message)).hasSize(1);
        Awaitility.await().until(() -> counts().waited() > before.waited());
        assertThat(counts().limited()).isEqualTo(before.limited() + 1);
        assertThat(counts().waitedFor().minus(before.waitedFor())).isGreaterThan(Duration.ofMillis(900));
    }

    @Test
    void a_rate_limit_of_one_channel_holds_up_no_answer_to_an_interaction() {
        DiscordCounts.Requests before = counts();
        ObjectNode message = DiscordEvents.directMessage("thanks");
        BOT.during(
                once(".*/channels/" + DiscordEvents.DM + "/messages")
                        .willReturn(tooMany("user", "3").withHeader("Retry-After", "3")),
                () -> {
                    DISCORD.message(message);
                    Awaitility.await().until(() -> counts().limited() > before.limited());
                    return BOT.answerTo(DiscordEvents.slash("echo", Map.of("words", "meanwhile")));
                });
        assertThat(DISCORD.sent(DIRECT)).noneMatch(s -> isReplyTo(s, message));
        DISCORD.await(DIRECT, s -> isReplyTo(s, message));
    }

    private static boolean isReplyTo(Sent sent, ObjectNode message) {
        return sent.body().path("message_reference").path("message_id").equals(message.get("id"));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void a_follow_up_that_may_have_arrived_is_not_sent_again(int status) {
        DiscordCounts.Requests before = counts();
        ObjectNode interaction = longAnswer();
        BOT.during(
                once(".*/webhooks/\\d+/" + interaction.get("token").asString())
                        .willReturn(aResponse().withStatus(status)),
                () -> {
                    BOT.answerTo(interaction);
                    Awaitility.await().until(() -> counts().failed() > before.failed());
                    return BOT.answerTo(DiscordEvents.slash("echo", Map.of("words", "next")));
                });
        assertThat(DISCORD.sent(followUps(interaction))).isEmpty();
    }

    @Test
    void a_follow_up_whose_answer_got_lost_is_not_sent_again() {
        DiscordCounts.Requests before = counts();
        ObjectNode interaction = longAnswer();
        DISCORD.losesAnswers(true);
        try {
            BOT.answerTo(interaction);
            Awaitility.await().until(() -> counts().failed() > before.failed());
        } finally {
            DISCORD.losesAnswers(false);
        }
        BOT.answerTo(DiscordEvents.slash("echo", Map.of("words", "next")));
        assertThat(DISCORD.sent(followUps(interaction))).hasSize(1);
    }

    @Test
    void a_callback_that_hangs_is_sent_again_while_it_still_counts() {
        ObjectNode interaction = DiscordEvents.slash("echo", Map.of("words", "in time"));
        long start = System.nanoTime();
        Sent answer = BOT.during(
                once(".*/interactions/" + interaction.get("id").asString() + "/.*")
                        .willReturn(aResponse().withStatus(204).withFixedDelay(20_000)),
                () -> BOT.answerTo(interaction));
        assertThat(answer.words()).contains("in time");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void an_interaction_that_discord_has_forgotten_is_let_go() {
        ObjectNode interaction = DiscordEvents.slash("echo", Map.of("words", "late"));
        DiscordCounts.Requests before = counts();
        BOT.during(
                post(urlPathMatching(".*/interactions/" + interaction.get("id").asString() + "/.*"))
                        .willReturn(aResponse()
                                .withStatus(404)
                                .withBody("{\"code\":10062,\"message\":\"Unknown interaction\"}")),
                () -> {
                    DISCORD.interaction(interaction);
                    Awaitility.await().until(() -> counts().sent() > before.sent());
                    return BOT.answerTo(DiscordEvents.slash("echo", Map.of("words", "next")));
                });
        Awaitility.await().until(() -> BOT.connection().counts().interactions().underWay() == 0);
        assertThat(counts().sent()).isEqualTo(before.sent() + 2);
    }
}
