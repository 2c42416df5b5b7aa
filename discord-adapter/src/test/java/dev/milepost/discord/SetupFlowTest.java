package dev.milepost.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.discord.fake.DiscordEvents;
import dev.milepost.discord.fake.FakeDiscord;
import dev.milepost.discord.fake.FakeGuild;
import dev.milepost.discord.fake.Sent;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.node.ObjectNode;

class SetupFlowTest {

    @RegisterExtension
    static final BotOnDiscord BOT = new BotOnDiscord(Bots.milepost());

    private static final FakeDiscord DISCORD = BOT.discord();

    private static Sent setupIn(String channel) {
        ObjectNode setup = DiscordEvents.slashByAdmin("setup", Map.of());
        setup.put("channel_id", channel);
        ((ObjectNode) setup.get("channel")).put("id", channel);
        assertThat(BOT.answerTo(setup).isEphemeral()).isTrue();
        return DISCORD.await("PATCH /webhooks/\\d+/" + setup.get("token").asString() + ".*");
    }

    @Test
    void where_all_permissions_are_there_it_says_so() {
        assertThat(setupIn(DiscordEvents.CHANNEL).words()).contains("all is there");
    }

    @Test
    void a_missing_permission_is_named_as_discords_settings_name_it() {
        assertThat(setupIn(DiscordEvents.READ_ONLY).words()).contains("not yet", "Send Messages", "Check again");
        assertThat(setupIn(DiscordEvents.NO_HISTORY).words()).contains("Better with", "Read Message History");
    }

    @Test
    void joining_a_guild_posts_nothing() {
        ObjectNode guild = FakeGuild.guild();
        guild.put("id", "100000000000000042").putArray("channels");
        guild.putArray("threads");
        DISCORD.dispatch("GUILD_CREATE", guild);
        BOT.answerTo(DiscordEvents.slash("help", Map.of()));
        assertThat(DISCORD.sent("POST /channels/.*")).isEmpty();
    }
}
