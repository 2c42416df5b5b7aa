package dev.milepost.discord;

import java.util.Optional;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.Channel;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.JDAImpl;
import net.dv8tion.jda.internal.entities.GuildImpl;
import net.dv8tion.jda.internal.utils.UnlockHook;
import net.dv8tion.jda.internal.utils.cache.ChannelCacheViewImpl;

/**
 * A channel that JDA is given for as long as it reads one interaction, where the gateway never told of that channel:
 * JDA hands on none from a channel that it doesn't know. Nobody posts by what little an interaction says, so it is
 * taken back.
 */
final class LentChannel {

    private LentChannel() {}

    /** Reads {@code interaction} by {@code reading}. */
    static void during(JDAImpl jda, DataObject interaction, Runnable reading) {
        Optional<GuildImpl> guild = interaction.isNull("guild_id")
                ? Optional.empty()
                : Optional.ofNullable((GuildImpl) jda.getGuildById(interaction.getString("guild_id")));
        Optional<DataObject> unknown = guild.flatMap(g -> unknown(g, interaction.getObject("channel")));
        if (unknown.isEmpty()) {
            reading.run();
            return;
        }
        Channel lent = jda.getEntityBuilder()
                .createTextChannel(unknown.get(), guild.get().getIdLong());
        try {
            reading.run();
        } finally {
            remove(lent, guild.get().getChannelView());
            remove(lent, jda.getChannelsView());
        }
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

    private static void remove(Channel lent, ChannelCacheViewImpl<?> view) {
        UnlockHook lock = view.writeLock();
        try {
            view.remove(lent.getType(), lent.getIdLong());
        } finally {
            lock.close();
        }
    }
}
