package dev.milepost.discord;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import dev.milepost.discord.fake.DiscordEvents;
import dev.milepost.discord.fake.FakeDiscord;
import dev.milepost.discord.fake.Sent;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.node.ObjectNode;

class MessageFlowTest {

    private static final String DIRECT = "POST /channels/" + DiscordEvents.DM + "/messages";
    private static final String NAME = "<@" + DiscordEvents.BOT + ">";

    @RegisterExtension
    static final BotOnDiscord BOT = new BotOnDiscord(Bots.milepost());

    private static final FakeDiscord DISCORD = BOT.discord();

    private static Sent answerTo(ObjectNode message, String where) {
        DISCORD.message(message);
        return DISCORD.await(
                where,
                s -> s.body().path("message_reference").path("message_id").equals(message.get("id")));
    }

    private static String threadOf(ObjectNode message) {
        return "POST /channels/" + message.get("id").asString() + "/messages";
    }

    @Test
    void a_direct_message_is_answered_as_a_reply_that_a_repeat_would_not_double() {
        Sent answer = answerTo(DiscordEvents.directMessage("how much does a mid level engineer make?"), DIRECT);

        assertThat(answer.words()).contains("$120,000");
        assertThat(answer.body().get("enforce_nonce").asBoolean()).isTrue();
        assertThat(answer.body().get("nonce").asString()).hasSizeBetween(10, 25);
        assertThat(answer.body()
                        .get("message_reference")
                        .get("fail_if_not_exists")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void the_same_message_twice_is_answered_once() {
        ObjectNode message = DiscordEvents.directMessage("what is an ai engineer?");
        answerTo(message, DIRECT);
        DISCORD.message(message);
        answerTo(DiscordEvents.directMessage("hello"), DIRECT);

        assertThat(DISCORD.sent(DIRECT).stream()
                        .filter(s -> s.body()
                                .path("message_reference")
                                .path("message_id")
                                .equals(message.get("id"))))
                .hasSize(1);
    }

    @Test
    void a_mention_is_answered_in_a_thread_of_its_own() {
        ObjectNode message = DiscordEvents.channelMessage(
                DiscordEvents.CHANNEL, NAME + " what skills do I need? <:hm:123> <#" + DiscordEvents.FORUM + ">");
        DISCORD.message(message);

        Sent thread = DISCORD.await("POST /channels/" + DiscordEvents.CHANNEL + "/messages/"
                + message.get("id").asString() + "/threads");
        assertThat(thread.body().get("name").asString()).isEqualTo("what skills do I need?");
        assertThat(DISCORD.await(threadOf(message)).words()).isNotBlank();
    }

    @Test
    void a_mention_in_a_thread_is_answered_there() {
        ObjectNode message = DiscordEvents.channelMessage(DiscordEvents.THREAD, NAME + " hello");
        assertThat(answerTo(message, "POST /channels/" + DiscordEvents.THREAD + "/messages")
                        .words())
                .isNotBlank();
    }

    @Test
    void where_no_thread_can_be_had_the_channel_gets_the_reply() {
        StubMapping noThreads = DISCORD.rest()
                .stubFor(post(urlPathMatching(".*/threads"))
                        .atPriority(1)
                        .willReturn(aResponse()
                                .withStatus(403)
                                .withBody("{\"code\":50013,\"message\":\"Missing Permissions\"}")));
        try {
            ObjectNode message = DiscordEvents.channelMessage(DiscordEvents.CHANNEL, "hello " + NAME);
            assertThat(answerTo(message, "POST /channels/" + DiscordEvents.CHANNEL + "/messages")
                            .words())
                    .isNotBlank();
        } finally {
            DISCORD.rest().removeStub(noThreads);
        }
    }

    @Test
    void what_isnt_said_to_the_bot_by_a_person_is_left_alone() {
        ObjectNode unnamed = DiscordEvents.channelMessage(DiscordEvents.CHANNEL, "nobody in particular");
        ObjectNode bot = DiscordEvents.channelMessage(DiscordEvents.CHANNEL, NAME + " hello from a bot");
        ((ObjectNode) bot.get("author")).put("id", "300000000000000077").put("bot", true);
        ObjectNode own = DiscordEvents.directMessage("hello from myself");
        ((ObjectNode) own.get("author")).put("id", DiscordEvents.BOT).put("bot", true);
        ObjectNode hook = DiscordEvents.channelMessage(DiscordEvents.CHANNEL, NAME + " hello from a webhook");
        hook.put("webhook_id", "600000000000000001").remove("member");
        ObjectNode pinned = DiscordEvents.directMessage("");
        pinned.put("type", 6);
        List<ObjectNode> ignored = List.of(unnamed, bot, own, hook, pinned);
        ignored.forEach(DISCORD::message);
        answerTo(DiscordEvents.directMessage("hello"), DIRECT);

        assertThat(ignored.stream().map(m -> m.get("id").asString()))
                .allSatisfy(id -> assertThat(DISCORD.sent("POST /channels/.*"))
                        .noneMatch(s ->
                                s.path().contains(id) || s.body().toString().contains(id)));
    }

    @Test
    void an_edit_while_the_answer_is_under_way_or_later_leaves_one_answer() {
        ObjectNode message = DiscordEvents.directMessage("how much does a senior make?");
        DISCORD.message(message);
        ObjectNode edited = message.deepCopy().put("content", "and a mid level engineer?");
        edited.put("edited_timestamp", "2026-11-24T09:00:05.000000+00:00");
        DISCORD.dispatch("MESSAGE_UPDATE", edited);
        DISCORD.await(DIRECT, s -> isReplyTo(s, message));
        DISCORD.dispatch("MESSAGE_UPDATE", edited);
        answerTo(DiscordEvents.directMessage("hello"), DIRECT);

        assertThat(DISCORD.sent(DIRECT)).filteredOn(s -> isReplyTo(s, message)).hasSize(1);
    }

    @Test
    void who_takes_a_message_back_while_it_waits_is_not_answered() {
        ObjectNode first = DiscordEvents.directMessage("first");
        ObjectNode second = DiscordEvents.directMessage("second");
        ObjectNode third = DiscordEvents.directMessage("third");
        BOT.during(
                post(urlPathMatching(".*/channels/" + DiscordEvents.DM + "/messages"))
                        .inScenario("slow")
                        .whenScenarioStateIs("Started")
                        .willSetStateTo("swift")
                        .willReturn(aResponse().withStatus(500).withFixedDelay(500)),
                () -> {
                    List.of(first, second, third).forEach(DISCORD::message);
                    DISCORD.dispatch("MESSAGE_DELETE", DiscordEvents.deleted(second));
                    return DISCORD.await(DIRECT, s -> isReplyTo(s, third));
                });
        assertThat(DISCORD.sent(DIRECT)).noneMatch(s -> isReplyTo(s, second));
        assertThat(DISCORD.sent(DIRECT)).anyMatch(s -> isReplyTo(s, first));
    }

    @Test
    void a_question_that_is_gone_before_its_thread_begins_is_left() {
        ObjectNode message = DiscordEvents.channelMessage(DiscordEvents.CHANNEL, NAME + " is anybody there?");
        BOT.during(
                post(urlPathMatching(".*/threads"))
                        .inScenario("thread")
                        .willSetStateTo("refused")
                        .willReturn(aResponse()
                                .withStatus(404)
                                .withBody("{\"code\":10008,\"message\":\"Unknown Message\"}")),
                () -> {
                    DISCORD.message(message);
                    Awaitility.await()
                            .until(() -> DISCORD.rest().getAllScenarios().getScenarios().stream()
                                    .anyMatch(scenario -> scenario.getState().equals("refused")));
                    DISCORD.message(DiscordEvents.channelMessage(DiscordEvents.THREAD, NAME + " hello"));
                    return DISCORD.await("POST /channels/" + DiscordEvents.THREAD + "/messages");
                });
        answerTo(DiscordEvents.directMessage("hello"), DIRECT);
        assertThat(DISCORD.sent("POST /channels/.*"))
                .noneMatch(s -> isReplyTo(s, message)
                        || s.path().contains(message.get("id").asString()));
    }

    @Test
    void a_channel_that_refuses_is_left_alone() {
        ObjectNode refused = DiscordEvents.channelMessage(DiscordEvents.NO_HISTORY, NAME + " hello");
        ObjectNode again = DiscordEvents.channelMessage(DiscordEvents.NO_HISTORY, NAME + " hello again");
        BOT.during(
                post(urlPathMatching(".*/(threads|messages)"))
                        .willReturn(aResponse()
                                .withStatus(403)
                                .withBody("{\"code\":50013,\"message\":\"Missing Permissions\"}")),
                () -> {
                    awaitIdle();
                    long before = requests();
                    DISCORD.message(refused);
                    Awaitility.await().until(() -> requests() >= before + 2);
                    awaitIdle();
                    return true;
                });
        DISCORD.message(again);
        answerTo(DiscordEvents.directMessage("hello"), DIRECT);
        assertThat(DISCORD.sent("POST /channels/.*"))
                .noneMatch(s -> s.path().contains(again.get("id").asString()));
    }

    /** Requests so far, refused ones among them. */
    private static long requests() {
        return BOT.connection().counts().requests().sent();
    }

    private static void awaitIdle() {
        Awaitility.await().until(() -> BOT.connection().counts().messages().underWay() == 0);
    }

    private static boolean isReplyTo(Sent sent, ObjectNode message) {
        return sent.body().path("message_reference").path("message_id").equals(message.get("id"));
    }

    @Test
    void a_message_that_discord_fails_on_once_is_sent_again_with_the_same_nonce() {
        StubMapping broken = DISCORD.rest()
                .stubFor(post(urlPathMatching(".*/channels/" + DiscordEvents.DM + "/messages"))
                        .atPriority(1)
                        .inScenario("once")
                        .whenScenarioStateIs("Started")
                        .willSetStateTo("mended")
                        .willReturn(aResponse().withStatus(500)));
        try {
            answerTo(DiscordEvents.directMessage("thanks"), DIRECT);
        } finally {
            DISCORD.rest().removeStub(broken);
        }
    }
}
