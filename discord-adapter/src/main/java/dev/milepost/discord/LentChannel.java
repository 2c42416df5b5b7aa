package dev.milepost.discord;

import java.util.Optional;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.JDAImpl;
import net.dv8tion.jda.internal.entities.GuildImpl;
import net.dv8tion.jda.internal.handle.EventCache;
import net.dv8tion.jda.internal.utils.UnlockHook;
import net.dv8tion.jda.internal.utils.cache.ChannelCacheViewImpl;

/**
 * A channel that JDA is given for as long as it reads one interaction or message, where the gateway never told of that
 * channel: JDA hands on nothing from a channel that it doesn't know. Nobody posts by what little such an event says, so
 * it is taken back.
 */
final class LentChannel {

    private LentChannel() {}

    /** Reads {@code event}, an interaction or a message, by {@code reading}. */
    static void during(JDAImpl jda, DataObject event, Runnable reading) {
        Optional<GuildImpl> guild = event.isNull("guild_id")
                ? Optional.empty()
                : Optional.ofNullable((GuildImpl) jda.getGuildById(event.getString("guild_id")));
        Optional<DataObject> unknown = guild.flatMap(g -> unknown(g, channel(event)));
        if (unknown.isEmpty()) {
            reading.run();
            return;
        }
        long id = unknown.get().getUnsignedLong("id");
        // What JDA kept back until it knows the channel would come now, and stay when the channel is gone again.
        jda.getEventCache().clear(EventCache.Type.CHANNEL, id);
        try {
            jda.getEntityBuilder().createTextChannel(unknown.get(), guild.get().getIdLong());
            reading.run();
        } finally {
            remove(id, guild.get().getChannelView());
            remove(id, jda.getChannelsView());
        }
    }

    /** A message has no more than its channel's id. */
    private static DataObject channel(DataObject event) {
        return event.optObject("channel")
                .orElseGet(() -> DataObject.empty()
                        .put("id", event.getString("channel_id"))
                        .put("type", ChannelType.TEXT.getId()));
    }

    /** The channel, or its parent where it is a thread, as one of text: JDA asks no more of it here. */
    private static Optional<DataObject> unknown(Guild guild, DataObject channel) {
        String id = channel.getString("id");
        if (guild.getGuildChannelById(id) == null
                && ChannelType.fromId(channel.getInt("type")).isThread()) {
            id = channel.getString("parent_id", id);
        }
        return guild.getGuildChannelById(id) != null
                ? Optional.empty()
                : Optional.of(DataObject.empty()
                        .put("id", id)
                        .put("name", channel.getString("name", ""))
                        .put("position", 0));
    }

    private static void remove(long id, ChannelCacheViewImpl<?> view) {
        UnlockHook lock = view.writeLock();
        try {
            view.remove(ChannelType.TEXT, id);
        } finally {
            lock.close();
        }
    }
}
