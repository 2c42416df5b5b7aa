package dev.milepost.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.chat.ChannelCheck;
import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.DeliveryResult;
import dev.milepost.chat.DeliveryResult.Reason;
import dev.milepost.chat.Sighting;
import dev.milepost.discord.fake.DiscordEvents;
import dev.milepost.discord.fake.FakeDiscord;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Channels that the gateway told nothing of: archived threads, and guilds that another node's shards hear of. */
class UntoldChannelsTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private static final ChannelRef ELSEWHERE =
            ChannelRef.channel("discord", DiscordEvents.OTHER_GUILD, DiscordEvents.ELSEWHERE);

    private FakeDiscord discord;
    private DiscordConnection connection;

    @BeforeEach
    void connect() {
        discord = FakeDiscord.open();
        DiscordAddress address = new DiscordAddress(
                FakeDiscord.TOKEN,
                Optional.of(discord.apiUrl()),
                Optional.of(discord.gatewayUrl()),
                ShardRange.parse("0/2"));
        connection = DiscordConnection.start(address, Bots.milepost(), Bots.options());
        Bots.awaitPhase(connection, DiscordState.Phase.CONNECTED);
    }

    @AfterEach
    void close() {
        connection.close();
        discord.close();
    }

    private DeliveryResult post(ChannelRef channel, String key) {
        return connection.platform().post(channel, Reply.of(Text.literal("A tip.")), key);
    }

    @Test
    void a_guild_of_another_nodes_shards_is_posted_to_all_the_same_and_asked_about_once() {
        assertThat(post(ELSEWHERE, "far2345678-20261124"))
                .isInstanceOfSatisfying(
                        DeliveryResult.Posted.class,
                        posted -> assertThat(posted.link())
                                .isEqualTo("https://discord.com/channels/%s/%s/%s"
                                        .formatted(
                                                DiscordEvents.OTHER_GUILD,
                                                DiscordEvents.ELSEWHERE,
                                                posted.messageId())));
        assertThat(post(ELSEWHERE, "far2345678-20261125")).isInstanceOf(DeliveryResult.Posted.class);

        assertThat(discord.messages(DiscordEvents.ELSEWHERE)).hasSize(2);
        assertThat(discord.sent("GET /channels/\\d+")).hasSize(1);
    }

    @Test
    void where_nobody_knows_whether_history_may_be_read_an_empty_channel_says_nothing() {
        assertThat(connection.platform().find(ELSEWHERE, "far2345678-20261124", HOUR))
                .isInstanceOf(Sighting.NotReadable.class);

        discord.chatter(DiscordEvents.ELSEWHERE, 3);

        assertThat(connection.platform().find(ELSEWHERE, "far2345678-20261124", HOUR))
                .isEqualTo(new Sighting.NotThere());
    }

    @Test
    void an_archived_thread_is_posted_to_and_read() {
        assertThat(connection.platform().check(BotOnDiscord.channel(DiscordEvents.ARCHIVED)))
                .isInstanceOf(ChannelCheck.Ready.class);
        assertThat(post(BotOnDiscord.channel(DiscordEvents.ARCHIVED), "old2345678-20261124"))
                .isInstanceOf(DeliveryResult.Posted.class);
        assertThat(connection
                        .platform()
                        .find(BotOnDiscord.channel(DiscordEvents.ARCHIVED), "old2345678-20261125", HOUR))
                .isEqualTo(new Sighting.NotThere());
    }

    @Test
    void a_locked_one_is_named_when_it_is_checked() {
        assertThat(connection.platform().check(BotOnDiscord.channel(DiscordEvents.LOCKED)))
                .isInstanceOfSatisfying(
                        ChannelCheck.NotReady.class,
                        no -> assertThat(no.missing())
                                .extracting(ChannelCheck.Gap::name)
                                .containsExactly("An open thread"));
    }

    @Test
    void a_channel_is_gone_only_once_discord_says_so() {
        assertThat(post(BotOnDiscord.channel("299999999999999999"), "gone345678-20261124"))
                .isInstanceOfSatisfying(
                        DeliveryResult.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.CHANNEL_GONE));
        assertThat(discord.sent("GET /channels/299999999999999999")).isNotEmpty();
    }

    @Test
    void an_id_of_another_guilds_channel_opens_nothing_here_either() {
        assertThat(post(BotOnDiscord.channel(DiscordEvents.ELSEWHERE), "far2345678-20261124"))
                .isInstanceOf(DeliveryResult.Refused.class);
        assertThat(discord.messages(DiscordEvents.ELSEWHERE)).isEmpty();
    }
}
