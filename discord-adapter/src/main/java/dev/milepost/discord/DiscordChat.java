package dev.milepost.discord;

import dev.milepost.chat.ChannelCheck;
import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.ChatPlatform;
import dev.milepost.chat.DeliveryResult;
import dev.milepost.chat.DeliveryResult.Reason;
import dev.milepost.chat.DeliveryResult.Refused;
import dev.milepost.chat.Sighting;
import dev.milepost.chat.UserRef;
import dev.milepost.reply.Reply;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.channel.Channel;
import net.dv8tion.jda.api.entities.channel.concrete.PrivateChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;

/** Posts of the bot's own accord. A post's key is its nonce, and stands in a component's id where it has one. */
final class DiscordChat implements ChatPlatform {

    private final Shards shards;
    private final ChartSource charts;
    private final Clock clock;
    private final Pace pace;

    /** @param clock the time as Discord has it, never a shifted one */
    DiscordChat(Shards shards, ChartSource charts, Clock clock) {
        this.shards = shards;
        this.charts = charts;
        this.clock = clock;
        this.pace = new Pace(clock);
    }

    @Override
    public String name() {
        return DiscordNames.PLATFORM;
    }

    @Override
    public DeliveryResult post(ChannelRef channel, Reply reply, String key) {
        Optional<MessageChannel> target = channel(channel, MessageChannel.class);
        return target.isEmpty() ? missing(channel) : send(target.get(), reply, key);
    }

    private DeliveryResult send(MessageChannel target, Reply reply, String key) {
        ReplyDrawing drawing = ReplyDrawing.of(reply, charts, ReplyDrawing.MAX_MESSAGES, Nonces.of(key, 0));
        if (!Pause.of(pace.take())) {
            return new Refused(Reason.PLATFORM_DOWN, "interrupted");
        }
        return ChannelPosts.sendOrRefuse(target, drawing.messages(), key);
    }

    @Override
    public Sighting find(ChannelRef channel, String key, Duration within) {
        Optional<MessageChannel> target = channel(channel, MessageChannel.class);
        if (target.isEmpty()) {
            return new Sighting.NotReadable(missing(channel).detail());
        }
        Pause.of(pace.take());
        return ChannelHistory.find(target.get(), key, clock.instant().minus(within));
    }

    @Override
    public ChannelCheck check(ChannelRef channel) {
        Optional<Channel> target = channel(channel, Channel.class);
        if (target.isPresent()) {
            return ChannelPermissions.check(target.get());
        }
        Refused missing = missing(channel);
        return missing.reason() == Reason.PLATFORM_DOWN
                ? new ChannelCheck.NotKnown(missing.detail())
                : new ChannelCheck.NotReady(List.of(
                        new ChannelCheck.Gap("The channel", "I see none with this id here. Let me view it first.")));
    }

    @Override
    public DeliveryResult tell(UserRef person, Reply reply, String key) {
        Optional<JDA> session = shards.all().findFirst();
        if (session.isEmpty()) {
            return new Refused(Reason.PLATFORM_DOWN, "not connected");
        }
        try {
            PrivateChannel door =
                    DirectChannel.to(person.id(), session.get()).submit().join();
            return send(door, reply, key);
        } catch (RuntimeException e) {
            return RestFailure.of(e);
        }
    }

    /** Only of the guild that it is said to be of: an id typed by somebody opens no other guild's channel. */
    private <T extends Channel> Optional<T> channel(ChannelRef ref, Class<T> kind) {
        return shards.all()
                .flatMap(jda -> Optional.ofNullable(jda.getChannelById(kind, ref.id())).stream())
                .filter(c -> !(c instanceof GuildChannel inGuild)
                        || inGuild.getGuild().getId().equals(ref.space()))
                .findFirst();
    }

    /** An outage hides guilds and channels, too: only where everything is there is a channel that isn't there gone. */
    private Refused missing(ChannelRef channel) {
        boolean connected = shards.all().allMatch(jda -> jda.getStatus() == JDA.Status.CONNECTED);
        boolean outage = shards.all().anyMatch(jda -> jda.isUnavailable(idOf(channel.space())));
        if (!connected || outage) {
            return new Refused(Reason.PLATFORM_DOWN, "guild unavailable");
        }
        if (!channel.space().isEmpty() && shards.all().noneMatch(jda -> serves(jda, idOf(channel.space())))) {
            return new Refused(Reason.PLATFORM_DOWN, "the guild is another node's");
        }
        return !channel.space().isEmpty() && shards.guild(channel.space()) == null
                ? new Refused(Reason.NOT_INSTALLED, "not in the guild")
                : new Refused(Reason.CHANNEL_GONE, "no such channel");
    }

    /** By Discord's rule for which gateway session hears of a guild. */
    private static boolean serves(JDA jda, long guild) {
        JDA.ShardInfo shard = jda.getShardInfo();
        return (guild >>> 22) % shard.getShardTotal() == shard.getShardId();
    }

    private static long idOf(String snowflake) {
        return snowflake.isEmpty() ? 0 : Long.parseUnsignedLong(snowflake);
    }
}
