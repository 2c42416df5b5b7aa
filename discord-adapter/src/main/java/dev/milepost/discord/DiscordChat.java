package dev.milepost.discord;

import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.ChatPlatform;
import dev.milepost.chat.DeliveryResult;
import dev.milepost.chat.DeliveryResult.Reason;
import dev.milepost.chat.DeliveryResult.Refused;
import dev.milepost.reply.Reply;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;

/** Posts of the bot's own accord. A post's key is its nonce, and stands in a component's id where it has one. */
final class DiscordChat implements ChatPlatform {

    private final Shards shards;
    private final ChartSource charts;

    DiscordChat(Shards shards, ChartSource charts) {
        this.shards = shards;
        this.charts = charts;
    }

    @Override
    public String name() {
        return DiscordNames.PLATFORM;
    }

    @Override
    public DeliveryResult post(ChannelRef channel, Reply reply, String key) {
        MessageChannel target = shards.channel(channel.id());
        if (target == null) {
            return missing(channel);
        }
        ReplyDrawing drawing = ReplyDrawing.of(reply, charts, ReplyDrawing.MAX_MESSAGES, Nonces.of(key, 0));
        return ChannelPosts.send(target, drawing.messages(), key, null);
    }

    /** An outage hides guilds and channels, too: only where everything is there is a channel that isn't there gone. */
    private DeliveryResult missing(ChannelRef channel) {
        boolean connected = shards.all().allMatch(jda -> jda.getStatus() == JDA.Status.CONNECTED);
        boolean outage = shards.all().anyMatch(jda -> jda.isUnavailable(idOf(channel.space())));
        if (!connected || outage) {
            return new Refused(Reason.PLATFORM_DOWN, "guild unavailable");
        }
        return !channel.space().isEmpty() && shards.guild(channel.space()) == null
                ? new Refused(Reason.NOT_INSTALLED, "not in the guild")
                : new Refused(Reason.CHANNEL_GONE, "no such channel");
    }

    private static long idOf(String snowflake) {
        return snowflake.isEmpty() ? 0 : Long.parseUnsignedLong(snowflake);
    }
}
