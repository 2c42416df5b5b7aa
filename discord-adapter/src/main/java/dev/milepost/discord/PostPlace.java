package dev.milepost.discord;

import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.Channel;
import net.dv8tion.jda.api.entities.channel.concrete.ForumChannel;
import net.dv8tion.jda.api.entities.channel.concrete.NewsChannel;
import net.dv8tion.jda.api.entities.channel.concrete.PrivateChannel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import org.jspecify.annotations.Nullable;

/**
 * A channel as far as posting needs to know it. The gateway doesn't tell of every one: not of archived threads, and not
 * of guilds that another node's shards hear of.
 *
 * @param jda a session to send requests with; any does
 * @param guild empty for a direct message
 * @param tag one that a post in a forum has to carry, or empty
 * @param ruled whose permissions count there, where the gateway told of it
 */
record PostPlace(
        JDA jda,
        String guild,
        String id,
        Kind kind,
        boolean locked,
        String tag,
        @Nullable GuildChannel ruled) {

    /** What Discord does with a post there. */
    enum Kind {
        DIRECT,
        CHANNEL,
        THREAD,
        /** Where a message may be published to those who follow. */
        ANNOUNCEMENTS,
        /** Where each post begins a thread. */
        FORUM,
        /** Nothing can be posted there. */
        OTHER
    }

    /** One that the gateway told of. */
    static PostPlace of(Channel channel) {
        String guild =
                channel instanceof GuildChannel inGuild ? inGuild.getGuild().getId() : "";
        boolean locked = channel instanceof ThreadChannel thread && thread.isLocked();
        return new PostPlace(
                channel.getJDA(),
                guild,
                channel.getId(),
                kind(channel),
                locked,
                "",
                channel instanceof GuildChannel ruled ? ruled : null);
    }

    private static Kind kind(Channel channel) {
        return switch (channel) {
            case PrivateChannel direct -> Kind.DIRECT;
            case ThreadChannel thread -> Kind.THREAD;
            case NewsChannel news -> Kind.ANNOUNCEMENTS;
            case ForumChannel forum -> Kind.FORUM;
            case GuildMessageChannel other -> Kind.CHANNEL;
            default -> Kind.OTHER;
        };
    }

    /** What kind a channel is by Discord's number for its type. */
    static Kind kind(int type) {
        return switch (type) {
            case 1, 3 -> Kind.DIRECT;
            case 0, 2, 13 -> Kind.CHANNEL;
            case 5 -> Kind.ANNOUNCEMENTS;
            case 10, 11, 12 -> Kind.THREAD;
            case 15 -> Kind.FORUM;
            default -> Kind.OTHER;
        };
    }

    /** What it takes to post there. */
    Permission posting() {
        return kind == Kind.THREAD ? Permission.MESSAGE_SEND_IN_THREADS : Permission.MESSAGE_SEND;
    }

    /** Whether the bot is known to lack {@code permission} there. */
    boolean lacks(Permission permission) {
        return ruled != null && !ruled.getGuild().getSelfMember().hasPermission(ruled, permission);
    }

    /** An address that opens a message there. */
    String link(String message) {
        return "https://discord.com/channels/%s/%s/%s".formatted(guild.isEmpty() ? "@me" : guild, id, message);
    }
}
