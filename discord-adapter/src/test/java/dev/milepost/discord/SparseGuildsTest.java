package dev.milepost.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.DeliveryResult;
import dev.milepost.discord.fake.DiscordEvents;
import dev.milepost.discord.fake.FakeDiscord;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Guilds of which the gateway tells as little as it may, and interactions in channels that it told nothing of. */
class SparseGuildsTest {

    private static final String SPARSE = "100000000000000088";
    private static final String CHANNEL = "200000000000000881";
    private static final String UNTOLD = "200000000000000889";

    @RegisterExtension
    static final BotOnDiscord BOT = new BotOnDiscord(Bots.milepost(new EchoCommand("echo")));

    private static final FakeDiscord DISCORD = BOT.discord();

    @BeforeAll
    static void aGuildOfFewWords() {
        ObjectNode guild = read("{'id':'%s','name':'Small','owner_id':'%s','member_count':1,'members':[],"
                        .formatted(SPARSE, DiscordEvents.ADMIN)
                + "'roles':[{'id':'%s','name':'@everyone','permissions':'309237763136','color':0}],".formatted(SPARSE)
                + "'channels':[{'id':'%s','type':0,'name':'general'}]}".formatted(CHANNEL));
        DISCORD.dispatch("GUILD_CREATE", guild);
        BOT.answerTo(echoIn(CHANNEL)); // by then it is known
    }

    private static ObjectNode read(String json) {
        return (ObjectNode) JsonMapper.shared().readTree(json.replace('\'', '"'));
    }

    private static ObjectNode echoIn(String channel) {
        ObjectNode command = DiscordEvents.slash("echo", Map.of("words", "hi"));
        String text = command.toString().replace(DiscordEvents.GUILD, SPARSE).replace(DiscordEvents.CHANNEL, channel);
        return read(text);
    }

    @Test
    void a_command_in_a_channel_of_few_words_is_answered() {
        assertThat(BOT.answerTo(echoIn(CHANNEL)).words()).contains("CHANNEL", "words hi");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 5, 13, 99})
    void so_is_one_in_a_channel_that_the_gateway_did_not_tell_of(int type) {
        ObjectNode command = echoIn(UNTOLD);
        command.set("channel", read("{'id':'%s','type':%d,'name':'new','permissions':'0'}".formatted(UNTOLD, type)));

        assertThat(BOT.answerTo(command).words()).contains("CHANNEL", "words hi");
    }

    @Test
    void so_is_one_that_says_nothing_of_its_channel_but_the_id() {
        ObjectNode command = echoIn(UNTOLD);
        command.remove("channel");

        assertThat(BOT.answerTo(command).words()).contains("words hi");
    }

    @ParameterizedTest
    @ValueSource(strings = {CHANNEL, "200000000000000885"})
    void so_is_one_in_a_thread_of_which_there_is_only_what_is_documented(String parent) {
        ObjectNode command = echoIn(UNTOLD);
        command.set("channel", read("""
            {'id':'%s','type':11,'name':'a thread','permissions':'0','parent_id':'%s',
             'thread_metadata':{'archived':false,'auto_archive_duration':1440,'locked':false,
                                'archive_timestamp':'2026-01-01T00:00:00.000000+00:00'}}\
            """.formatted(UNTOLD, parent)));

        assertThat(BOT.answerTo(command).words()).contains("THREAD", "words hi");
    }

    @Test
    void a_mention_in_a_channel_that_the_gateway_did_not_tell_of_is_answered() {
        ObjectNode mention = DiscordEvents.channelMessage(UNTOLD, "<@" + DiscordEvents.BOT + "> hello");
        mention.put("guild_id", SPARSE);
        DISCORD.message(mention);

        DISCORD.await("POST /channels/" + UNTOLD + "/messages");
    }

    @Test
    void a_channel_lent_for_one_command_is_not_known_afterwards() {
        BOT.answerTo(echoIn(UNTOLD));
        DISCORD.forget();

        Awaitility.await().until(() -> {
            BOT.platform().post(ChannelRef.channel("discord", SPARSE, UNTOLD), tip(), "spa2345678-20261124");
            return !DISCORD.sent("GET /channels/" + UNTOLD).isEmpty();
        });
    }

    @Test
    void a_tip_is_posted_there() {
        assertThat(BOT.platform().post(ChannelRef.channel("discord", SPARSE, CHANNEL), tip(), "spb2345678-20261124"))
                .isInstanceOf(DeliveryResult.Posted.class);
    }

    private static Reply tip() {
        return Reply.of(Text.literal("A tip."));
    }
}
