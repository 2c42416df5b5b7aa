package dev.milepost.discord;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.DeliveryResult;
import dev.milepost.chat.DeliveryResult.Reason;
import dev.milepost.discord.fake.DiscordEvents;
import dev.milepost.discord.fake.Sent;
import dev.milepost.reply.Action;
import dev.milepost.reply.Block;
import dev.milepost.reply.Button;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryTest {

    private static final String POSTS = "POST /channels/" + DiscordEvents.CHANNEL + "/messages";
    private static final Reply TIP = Reply.of(Text.literal("A tip."))
            .plus(new Block.Buttons(List.of(Button.of("Why", Action.of("why", "tip-3")))));

    @RegisterExtension
    static final BotOnDiscord BOT = new BotOnDiscord(Bots.milepost());

    private static DeliveryResult failing(ResponseDefinitionBuilder response, String key) {
        return BOT.during(
                post(urlPathMatching(".*/channels/.*/messages")).willReturn(response),
                () -> BOT.platform().post(BotOnDiscord.channel(DiscordEvents.CHANNEL), TIP, key));
    }

    @Test
    void a_post_has_a_nonce_from_its_key_and_carries_it_in_a_component() {
        DeliveryResult result =
                BOT.platform().post(BotOnDiscord.channel(DiscordEvents.CHANNEL), TIP, "sub-1 2026-11-24");

        Sent sent = BOT.discord().await(POSTS, s -> s.words().contains("A tip"));
        String nonce = sent.body().get("nonce").asString();
        assertThat(nonce).hasSizeLessThanOrEqualTo(25);
        assertThat(sent.body().get("enforce_nonce").asBoolean()).isTrue();
        assertThat(sent.customIds().getFirst()).isEqualTo("mp1:why:tip-3~k" + nonce);
        assertThat(result)
                .isInstanceOfSatisfying(
                        DeliveryResult.Posted.class,
                        posted -> assertThat(posted.link())
                                .contains(DiscordEvents.GUILD, DiscordEvents.CHANNEL, posted.messageId()));
    }

    @Test
    void the_same_key_is_the_same_message_and_another_key_another() {
        DeliveryResult first = BOT.platform().post(BotOnDiscord.channel(DiscordEvents.CHANNEL), TIP, "same");
        assertThat(BOT.platform().post(BotOnDiscord.channel(DiscordEvents.CHANNEL), TIP, "same"))
                .isEqualTo(first);
        assertThat(BOT.platform().post(BotOnDiscord.channel(DiscordEvents.CHANNEL), TIP, "other"))
                .isNotEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
        "403, 50001, NO_PERMISSION",
        "403, 50013, NO_PERMISSION",
        "404, 10003, CHANNEL_GONE",
        "404, 10004, NOT_INSTALLED",
        "401, 0, NOT_INSTALLED",
        "400, 50035, BAD_PAYLOAD"
    })
    void a_no_is_classed_by_what_somebody_can_do(int status, int code, Reason reason) {
        DeliveryResult result = failing(
                aResponse().withStatus(status).withBody("{\"code\":%d,\"message\":\"no\"}".formatted(code)),
                "no-" + code);
        assertThat(result)
                .isInstanceOfSatisfying(
                        DeliveryResult.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void a_long_post_stands_where_its_first_message_does() {
        Reply twoMessages = Reply.of(Text.literal("word ".repeat(1_000)));
        MappingBuilder second = post(urlPathMatching(".*/channels/.*/messages"))
                .withRequestBody(containing(Nonces.of("long", 1)))
                .willReturn(aResponse().withStatus(403).withBody("{\"code\":50013,\"message\":\"no\"}"));

        DeliveryResult result = BOT.during(
                second, () -> BOT.platform().post(BotOnDiscord.channel(DiscordEvents.CHANNEL), twoMessages, "long"));

        Sent first = BOT.discord().await(POSTS, s -> s.words().contains("word word"));
        assertThat(first.body().get("nonce").asString()).isEqualTo(Nonces.of("long", 0));
        assertThat(result).isInstanceOf(DeliveryResult.Posted.class);
    }

    @Test
    void an_answer_that_never_came_is_unknown() {
        assertThat(failing(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), "reset"))
                .isInstanceOf(DeliveryResult.Unknown.class);
        assertThat(failing(aResponse().withStatus(500), "broken")).isInstanceOf(DeliveryResult.Unknown.class);
    }

    @Test
    void a_channel_that_isnt_there_is_gone_and_a_guild_that_isnt_ours_is_told_apart() {
        assertThat(BOT.platform().post(BotOnDiscord.channel("299999999999999999"), TIP, "gone"))
                .isEqualTo(new DeliveryResult.Refused(Reason.CHANNEL_GONE, "10003 Unknown Channel"));
        ChannelRef elsewhere = ChannelRef.channel("discord", "199999999999999999", "299999999999999999");
        assertThat(BOT.platform().post(elsewhere, TIP, "left"))
                .isEqualTo(new DeliveryResult.Refused(Reason.NOT_INSTALLED, "not in the guild"));
    }

    @Test
    void a_channel_where_the_bot_may_not_write_says_which_permission_is_missing() {
        assertThat(BOT.platform().post(BotOnDiscord.channel(DiscordEvents.READ_ONLY), TIP, "rules"))
                .isInstanceOfSatisfying(DeliveryResult.Refused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.NO_PERMISSION);
                    assertThat(refused.detail()).isEqualTo("Send Messages");
                });
    }
}
