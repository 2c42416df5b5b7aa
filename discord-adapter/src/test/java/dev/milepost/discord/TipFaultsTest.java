package dev.milepost.discord;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import dev.milepost.discord.fake.DiscordEvents;
import dev.milepost.discord.fake.FakeDiscord;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import dev.milepost.tips.DeliveryState;
import dev.milepost.tips.Failure;
import dev.milepost.tips.TipNode;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Daily tips on a Discord that fails, over sockets: nothing lost, nothing doubled. */
class TipFaultsTest {

    private final FakeDiscord discord = FakeDiscord.open();
    private final DiscordConnection connection = Bots.connect(discord, Bots.milepost(), Bots.options());
    private final TipNode node = new TipNode(connection.platform());
    private String tip = "";

    @BeforeEach
    void subscribe() {
        tip = node.subscribe("fault23456", BotOnDiscord.channel(DiscordEvents.CHANNEL));
    }

    @AfterEach
    void close() {
        node.close();
        connection.close();
        discord.close();
    }

    private int standing(String channel) {
        return discord.messages(channel).size();
    }

    private void assertPostedOnce() {
        assertThat(node.state(tip)).isInstanceOf(DeliveryState.Posted.class);
        assertThat(standing(DiscordEvents.CHANNEL)).isEqualTo(1);
    }

    @Test
    void an_answer_lost_after_the_message_was_taken_makes_no_second_message() {
        discord.losesAnswers(true);
        node.runAt(Duration.ZERO);
        assertThat(node.state(tip)).isInstanceOf(DeliveryState.Unknown.class);

        discord.losesAnswers(false);
        discord.forgetNonces();
        node.runEachMinute(1, 5);

        assertPostedOnce();
    }

    @Test
    void a_process_that_dies_after_the_message_was_taken_and_is_back_at_once_makes_no_second_message() {
        discord.losesAnswers(true);
        node.dieAfterSending();
        discord.losesAnswers(false);
        discord.forgetNonces();
        node.runEachMinute(0, 5);

        assertPostedOnce();
    }

    @Test
    void nor_does_one_that_is_back_an_hour_later() {
        node.dieAfterSending();
        discord.forgetNonces();
        discord.chatter(DiscordEvents.CHANNEL, 150);
        node.runEachMinute(60, 65);

        assertThat(node.state(tip)).isInstanceOf(DeliveryState.Posted.class);
        assertThat(standing(DiscordEvents.CHANNEL)).isEqualTo(151);
    }

    @Test
    void a_process_that_dies_before_it_sent_loses_nothing() {
        node.dieBeforeSending();
        node.runEachMinute(0, 5);

        assertPostedOnce();
    }

    @Test
    void where_the_channel_can_not_be_read_a_lost_answer_stays_unknown_and_single() {
        String fleeting = node.subscribe("fleet23456", BotOnDiscord.channel(DiscordEvents.NO_HISTORY));
        discord.losesAnswers(true);
        node.runAt(Duration.ZERO);
        discord.losesAnswers(false);
        discord.forgetNonces();
        node.runEachMinute(1, 10);

        assertThat(node.state(fleeting)).isInstanceOf(DeliveryState.Unknown.class);
        assertThat(standing(DiscordEvents.NO_HISTORY)).isEqualTo(1);
    }

    @Test
    void ten_minutes_of_errors_pass_by() {
        discord.refusesMessages(true);
        node.runEachMinute(0, 9);
        assertThat(standing(DiscordEvents.CHANNEL)).isZero();
        discord.refusesMessages(false);
        node.runEachMinute(10, 30);

        assertPostedOnce();
    }

    @Test
    void a_storm_of_429_is_waited_out_and_a_channel_in_it_holds_up_no_other() {
        String other = node.subscribe("other23456", BotOnDiscord.channel(DiscordEvents.THREAD));
        StubMapping storm = discord.rest()
                .stubFor(post(urlPathMatching(".*/channels/" + DiscordEvents.CHANNEL + "/messages"))
                        .atPriority(1)
                        .willReturn(tooMany(600, "shared")));
        node.runEachMinute(0, 3);

        assertThat(node.state(other)).isInstanceOf(DeliveryState.Posted.class);
        assertThat(node.state(tip)).isInstanceOfSatisfying(DeliveryState.Due.class, due -> {
            assertThat(due.reason()).isEqualTo(Failure.RATE_LIMITED);
            assertThat(Duration.between(TipNode.NINE, due.again()))
                    .isBetween(Duration.ofSeconds(590), Duration.ofSeconds(610));
        });
        assertThat(discord.sent("POST /channels/" + DiscordEvents.CHANNEL + "/messages"))
                .isEmpty();
        discord.rest().removeStub(storm);
    }

    @Test
    void while_discord_takes_nothing_from_anybody_hardly_anything_is_sent() {
        for (int i = 0; i < 40; i++) {
            node.subscribe("bar%07d".formatted(i), BotOnDiscord.channel(DiscordEvents.THREAD));
        }
        discord.rest()
                .stubFor(post(urlPathMatching(".*/channels/\\d+/messages"))
                        .atPriority(1)
                        .willReturn(tooMany(600, "global").withHeader("X-RateLimit-Global", "true")));
        node.runAt(Duration.ZERO);

        assertThat(node.state(tip))
                .isInstanceOfSatisfying(
                        DeliveryState.Due.class, due -> assertThat(due.reason()).isEqualTo(Failure.RATE_LIMITED));
        // Those that were on their way when the first was refused.
        assertThat(connection.counts().requests().limited()).isBetween(1L, 10L);
    }

    @Test
    void many_that_are_due_at_once_leave_below_discords_limit() {
        // The first of all is slow, and what waits for it would catch up with what comes after.
        connection
                .platform()
                .post(BotOnDiscord.channel(DiscordEvents.NO_HISTORY), Reply.of(Text.literal("first")), "first");
        for (int i = 0; i < 120; i++) {
            node.subscribe(
                    "many%06d".formatted(i),
                    BotOnDiscord.channel(i % 2 == 0 ? DiscordEvents.CHANNEL : DiscordEvents.THREAD));
        }
        node.runAt(Duration.ZERO);

        long[] times = Stream.of(DiscordEvents.CHANNEL, DiscordEvents.THREAD)
                .flatMap(c -> discord.messages(c).stream())
                .mapToLong(m -> Long.parseLong(m.get("id").asString()) >>> 22)
                .sorted()
                .toArray();
        assertThat(times).hasSize(121);
        assertThat(times[120] - times[0]).as("milliseconds for 121 posts").isGreaterThan(2_200);
    }

    @Test
    void where_nothing_fails_a_tip_is_one_request() {
        for (int i = 1; i < 30; i++) {
            node.subscribe(
                    "cheap%06d".formatted(i),
                    BotOnDiscord.channel(i % 2 == 0 ? DiscordEvents.CHANNEL : DiscordEvents.THREAD));
        }
        discord.forget();
        node.runAt(Duration.ZERO);

        // What the connection registers meanwhile has nothing to do with tips.
        assertThat(discord.sent())
                .filteredOn(sent -> !sent.path().startsWith("/applications/"))
                .hasSize(30)
                .allSatisfy(
                        sent -> assertThat(sent.method() + " " + sent.path()).matches("POST /channels/\\d+/messages"));
    }

    private static ResponseDefinitionBuilder tooMany(int seconds, String scope) {
        return aResponse()
                .withStatus(429)
                .withHeader("Retry-After", String.valueOf(seconds))
                .withHeader("X-RateLimit-Scope", scope)
                .withHeader("X-RateLimit-Bucket", "abcd")
                .withHeader("Content-Type", "application/json")
                .withBody("{\"message\":\"You are being rate limited.\",\"retry_after\":%d,\"global\":%b}"
                        .formatted(seconds, scope.equals("global")));
    }
}
