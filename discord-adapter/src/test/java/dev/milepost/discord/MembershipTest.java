package dev.milepost.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Milepost;
import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.DeliveryResult;
import dev.milepost.chat.DeliveryResult.Reason;
import dev.milepost.chat.InstallationStore;
import dev.milepost.discord.fake.DiscordEvents;
import dev.milepost.discord.fake.FakeDiscord;
import dev.milepost.discord.fake.FakeGuild;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import dev.milepost.settings.SettingsStore;
import dev.milepost.settings.Space;
import dev.milepost.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Guilds that remove the bot, take it in again, or are away for a while. */
class MembershipTest {

    private final FakeDiscord discord = FakeDiscord.open();
    private final InstallationStore installations = InstallationStore.inMemory();
    private final SettingsStore settings = SettingsStore.inMemory();
    private final SettableClock clock = new SettableClock("2026-11-24T09:00:00Z");
    private DiscordConnection connection;

    @BeforeEach
    void connect() {
        connect(Bots.address(discord));
    }

    private void connect(DiscordAddress address) {
        Milepost milepost = Bots.builder().settings(settings).build();
        connection = DiscordConnection.start(address, milepost, Bots.options(), installations, clock);
        Bots.awaitPhase(connection, DiscordState.Phase.CONNECTED);
    }

    @AfterEach
    void close() {
        connection.close();
        discord.close();
    }

    private DeliveryResult post(String key) {
        return connection
                .platform()
                .post(
                        ChannelRef.channel("discord", DiscordEvents.GUILD, DiscordEvents.CHANNEL),
                        Reply.of(Text.literal("A tip.")),
                        key);
    }

    private List<String> removedFrom() {
        return installations.erasedBefore("discord", clock.instant().plus(Duration.ofDays(1)));
    }

    private void awaitRefusal(Reason reason) {
        Awaitility.await()
                .until(() -> post("a post") instanceof DeliveryResult.Refused refused && refused.reason() == reason);
    }

    @Test
    void a_guild_that_removed_the_bot_is_remembered_until_it_takes_it_in_again() {
        discord.dispatch("GUILD_DELETE", DiscordEvents.guildDelete(false));
        awaitRefusal(Reason.NOT_INSTALLED);
        Awaitility.await().until(() -> removedFrom().equals(List.of(DiscordEvents.GUILD)));
        assertThat(installations.erasedBefore("discord", clock.instant())).isEmpty();

        discord.dispatch("GUILD_CREATE", FakeGuild.guild());
        Awaitility.await().until(() -> removedFrom().isEmpty());
        assertThat(post("back")).isInstanceOf(DeliveryResult.Posted.class);
    }

    @Test
    void one_that_is_away_for_an_outage_removed_nobody() {
        discord.dispatch("GUILD_DELETE", DiscordEvents.guildDelete(true));
        awaitRefusal(Reason.PLATFORM_DOWN);

        discord.dispatch("GUILD_CREATE", FakeGuild.guild());
        Awaitility.await().until(() -> post("back") instanceof DeliveryResult.Posted);
        assertThat(removedFrom()).isEmpty();
    }

    @Test
    void one_that_took_it_in_again_while_it_was_offline_is_noticed_at_the_next_start() {
        discord.dispatch("GUILD_DELETE", DiscordEvents.guildDelete(false));
        Awaitility.await().until(() -> removedFrom().equals(List.of(DiscordEvents.GUILD)));
        connection.close();
        connect();

        Awaitility.await().until(() -> removedFrom().isEmpty());
    }

    @Test
    void one_that_removed_it_while_it_was_offline_is_noticed_at_the_next_start_and_counted_from_then() {
        connection.close();
        keepSomethingOf(DiscordEvents.GUILD);
        keepSomethingOf("7");
        clock.advance(Duration.ofDays(2));
        connect();

        Awaitility.await().until(() -> removedFrom().equals(List.of("7")));
        Instant noticed = clock.instant();
        clock.advance(Duration.ofDays(3));
        connection.close();
        connect();
        connection.close();
        connect();
        assertThat(installations.erasedBefore("discord", noticed.plusMillis(1))).containsExactly("7");
    }

    @Test
    void one_that_is_away_while_it_starts_removed_nobody() {
        connection.close();
        keepSomethingOf(DiscordEvents.GUILD);
        keepSomethingOf("7");
        discord.outage(true);
        connect();

        Awaitility.await().until(() -> removedFrom().equals(List.of("7")));
    }

    @Test
    void one_of_another_nodes_shards_is_none_of_this_ones_business() {
        connection.close();
        String others = String.valueOf((4L << 22) + 1);
        String own = String.valueOf((5L << 22) + 1);
        keepSomethingOf(others);
        keepSomethingOf(own);
        connect(new DiscordAddress(
                FakeDiscord.TOKEN,
                Optional.of(discord.apiUrl()),
                Optional.of(discord.gatewayUrl()),
                Optional.of(new ShardRange(1, 1, 2))));

        Awaitility.await().until(() -> removedFrom().equals(List.of(own)));
    }

    private void keepSomethingOf(String guild) {
        settings.set(new Space("discord", guild), "feedback", "off");
    }
}
