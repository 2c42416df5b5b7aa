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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DiscordChatContractTest extends ChatPlatformContract {

    @RegisterExtension
    static final BotOnDiscord BOT = new BotOnDiscord(Bots.milepost());

    private static final FakeDiscord DISCORD = BOT.discord();

    @Override
    protected ChatPlatform platform() {
        return BOT.platform();
    }

    @Override
    protected ChannelRef channel() {
        return BotOnDiscord.channel(DiscordEvents.CHANNEL);
    }

    @Override
    protected ChannelRef closed() {
        return BotOnDiscord.channel(DiscordEvents.READ_ONLY);
    }

    @Override
    protected ChannelRef unreadable() {
        return BotOnDiscord.channel(DiscordEvents.NO_HISTORY);
    }

    @Override
    protected UserRef person() {
        return new UserRef("discord", DiscordEvents.GUILD, DiscordEvents.ADMIN);
    }

    @Override
    protected int standing() {
        return Math.toIntExact(DISCORD.messages(DiscordEvents.CHANNEL).stream()
                .filter(m -> m.get("author").get("id").asString().equals(DiscordEvents.BOT))
                .count());
    }

    @Override
    protected DeliveryResult whileAnswersAreLost(Supplier<DeliveryResult> work) {
        DISCORD.losesAnswers(true);
        try {
            return work.get();
        } finally {
            DISCORD.losesAnswers(false);
        }
    }

    @Override
    protected DeliveryResult whileNothingArrives(Supplier<DeliveryResult> work) {
        DISCORD.refusesMessages(true);
        try {
            return work.get();
        } finally {
            DISCORD.refusesMessages(false);
        }
    }

    @Test
    void a_post_is_found_behind_the_chatter_of_an_hour_and_not_behind_more_than_anybody_reads() {
        platform().post(BotOnDiscord.channel(DiscordEvents.THREAD), tip("deep234567-20261124"), "deep234567-20261124");
        DISCORD.chatter(DiscordEvents.THREAD, 450);

        assertThat(platform()
                        .find(BotOnDiscord.channel(DiscordEvents.THREAD), "deep234567-20261124", Duration.ofHours(1)))
                .isInstanceOf(Sighting.Found.class);

        DISCORD.chatter(DiscordEvents.THREAD, 600);
        assertThat(platform()
                        .find(BotOnDiscord.channel(DiscordEvents.THREAD), "deep234567-20261124", Duration.ofHours(1)))
                .isInstanceOf(Sighting.NotReadable.class);
    }

    @Test
    void an_id_of_another_guilds_channel_opens_nothing() {
        ChannelRef elsewhere = ChannelRef.channel("discord", "199999999999999999", DiscordEvents.CHANNEL);

        assertThat(platform().post(elsewhere, tip("else"), "else")).isInstanceOf(DeliveryResult.Refused.class);
    }
}
