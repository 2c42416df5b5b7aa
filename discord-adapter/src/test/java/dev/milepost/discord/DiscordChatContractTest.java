package dev.milepost.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.ChatPlatform;
import dev.milepost.chat.ChatPlatformContract;
import dev.milepost.chat.DeliveryResult;
import dev.milepost.chat.Sighting;
import dev.milepost.chat.UserRef;
import dev.milepost.discord.fake.DiscordEvents;
import dev.milepost.discord.fake.FakeDiscord;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DiscordChatContractTest extends ChatPlatformContract {

    private static FakeDiscord discord;
    private static DiscordConnection connection;

    @BeforeAll
    static void connect() {
        discord = FakeDiscord.open();
        connection = Bots.connect(discord, Bots.milepost(), Bots.options());
    }

    @AfterAll
    static void close() {
        connection.close();
        discord.close();
    }

    private static ChannelRef channel(String id) {
        return ChannelRef.channel("discord", DiscordEvents.GUILD, id);
    }

    @Override
    protected ChatPlatform platform() {
        return connection.chat();
    }

    @Override
    protected ChannelRef channel() {
        return channel(DiscordEvents.CHANNEL);
    }

    @Override
    protected ChannelRef closed() {
        return channel(DiscordEvents.READ_ONLY);
    }

    @Override
    protected ChannelRef unreadable() {
        return channel(DiscordEvents.NO_HISTORY);
    }

    @Override
    protected UserRef person() {
        return new UserRef("discord", DiscordEvents.GUILD, DiscordEvents.ADMIN);
    }

    @Override
    protected int standing() {
        return Math.toIntExact(discord.messages(DiscordEvents.CHANNEL).stream()
                .filter(m -> m.get("author").get("id").asString().equals(DiscordEvents.BOT))
                .count());
    }

    @Override
    protected DeliveryResult whileAnswersAreLost(Supplier<DeliveryResult> work) {
        discord.losesAnswers(true);
        try {
            return work.get();
        } finally {
            discord.losesAnswers(false);
        }
    }

    @Override
    protected DeliveryResult whileNothingArrives(Supplier<DeliveryResult> work) {
        discord.refusesMessages(true);
        try {
            return work.get();
        } finally {
            discord.refusesMessages(false);
        }
    }

    @Test
    void a_post_is_found_behind_the_chatter_of_an_hour_and_not_behind_more_than_anybody_reads() {
        platform().post(channel(DiscordEvents.THREAD), tip("deep234567-20261124"), "deep234567-20261124");
        discord.chatter(DiscordEvents.THREAD, 450);

        assertThat(platform().find(channel(DiscordEvents.THREAD), "deep234567-20261124", Duration.ofHours(1)))
                .isInstanceOf(Sighting.Found.class);

        discord.chatter(DiscordEvents.THREAD, 600);
        assertThat(platform().find(channel(DiscordEvents.THREAD), "deep234567-20261124", Duration.ofHours(1)))
                .isInstanceOf(Sighting.NotReadable.class);
    }

    @Test
    void an_id_of_another_guilds_channel_opens_nothing() {
        ChannelRef elsewhere = ChannelRef.channel("discord", "199999999999999999", DiscordEvents.CHANNEL);

        assertThat(platform().post(elsewhere, tip("else"), "else")).isInstanceOf(DeliveryResult.Refused.class);
    }
}
