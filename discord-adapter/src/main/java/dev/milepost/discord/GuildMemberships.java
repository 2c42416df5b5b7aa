package dev.milepost.discord;

import dev.milepost.chat.InstallationStore;
import dev.milepost.chat.OrderedTasks;
import dev.milepost.chat.StoredInstallation;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.RawGatewayEvent;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.guild.UnavailableGuildLeaveEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers which guilds removed the bot, and when, so that what they had set can be erased a while later; one that takes
 * it in again goes on where it was. An outage is no removal: Discord and JDA report it by other events.
 */
final class GuildMemberships implements EventListener {

    private static final Logger LOG = LoggerFactory.getLogger(GuildMemberships.class);

    /** Discord shares guilds out among shards by the part of their ids before these bits. */
    private static final int SHARD_BITS = 22;

    private final Function<String, Set<String>> kept;
    private final InstallationStore installations;
    private final Clock clock;

    /** One after another: of a guild that left and came back the last word is the later one. */
    private final OrderedTasks tasks;

    /**
     * @param kept the guilds of which anything is kept
     * @param threads run what waits for the database
     */
    GuildMemberships(
            Function<String, Set<String>> kept, InstallationStore installations, Clock clock, Executor threads) {
        this.kept = kept;
        this.installations = installations;
        this.clock = clock;
        this.tasks = new OrderedTasks(threads);
    }

    @Override
    public void onEvent(GenericEvent event) {
        switch (event) {
            case GuildLeaveEvent left -> later(() -> left(left.getGuild().getId()));
            case GuildJoinEvent joined -> later(() -> joined(joined.getGuild().getId()));
            case UnavailableGuildLeaveEvent left -> later(() -> left(left.getGuildId()));
            case RawGatewayEvent raw
            when raw.getType().equals("READY") -> {
                Set<String> guilds = listed(raw.getPayload());
                later(() -> compare(guilds, raw.getJDA().getShardInfo()));
            }
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

    /** A session begins with the guilds that it is in, those among them that are away for an outage. */
    private static Set<String> listed(DataObject ready) {
        return ready.getArray("guilds").stream(DataArray::getObject)
                .map(guild -> guild.getString("id"))
                .collect(Collectors.toSet());
    }

    /** While nobody listened it may have been taken in again, or removed. */
    private void compare(Set<String> listed, JDA.ShardInfo shard) {
        Set<String> known = Set.copyOf(installations.erasedBefore(
                DiscordNames.PLATFORM, clock.instant().plusSeconds(1)));
        known.stream().filter(listed::contains).forEach(this::joined);
        kept.apply(DiscordNames.PLATFORM).stream()
                .filter(guild -> isOf(shard, guild) && !listed.contains(guild) && !known.contains(guild))
                .forEach(this::left);
    }

    /** Whether {@code shard} would hear of {@code guild}; another one may be another node's. */
    private static boolean isOf(JDA.ShardInfo shard, String guild) {
        return (Long.parseUnsignedLong(guild) >>> SHARD_BITS) % shard.getShardTotal() == shard.getShardId();
    }

    private void later(Runnable work) {
        tasks.run(DiscordNames.PLATFORM, () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.warn("Whether the bot is in a guild couldn't be kept", e);
            }
        });
    }
}
