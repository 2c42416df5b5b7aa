package dev.milepost.discord;

import dev.milepost.chat.InstallationStore;
import dev.milepost.chat.StoredInstallation;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers which guilds removed the bot, and when, so that what they had set can be erased a while later; one that takes
 * it in again goes on where it was. An outage removes from nothing: of that, Discord and JDA tell otherwise.
 */
final class GuildMemberships implements EventListener {

    private static final Logger LOG = LoggerFactory.getLogger(GuildMemberships.class);

    private final InstallationStore installations;
    private final Clock clock;
    private final Executor threads;

    /** @param threads run what waits for the database */
    GuildMemberships(InstallationStore installations, Clock clock, Executor threads) {
        this.installations = installations;
        this.clock = clock;
        this.threads = threads;
    }

    @Override
    public void onEvent(GenericEvent event) {
        switch (event) {
            case GuildLeaveEvent left -> later(() -> left(left.getGuild().getId()));
            case GuildJoinEvent joined -> later(() -> joined(joined.getGuild().getId()));
            case ReadyEvent ready -> later(() -> readmitted(ready.getJDA()));
            default -> {} // somebody else's
        }
    }

    private void left(String guild) {
        installations.put(new StoredInstallation(DiscordNames.PLATFORM, guild, "", Optional.empty(), clock.instant()));
        installations.erase(DiscordNames.PLATFORM, guild, clock.instant());
        LOG.info("Removed from guild {}; its settings are kept for 30 days", guild);
    }

    private void joined(String guild) {
        installations.forget(DiscordNames.PLATFORM, guild);
    }

    /** It may have been taken in again while the bot was offline. */
    private void readmitted(JDA jda) {
        installations.erasedBefore(DiscordNames.PLATFORM, clock.instant().plusSeconds(1)).stream()
                .filter(guild -> jda.getGuildById(guild) != null)
                .forEach(this::joined);
    }

    private void later(Runnable work) {
        threads.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.warn("Whether the bot is in a guild couldn't be kept", e);
            }
        });
    }
}
