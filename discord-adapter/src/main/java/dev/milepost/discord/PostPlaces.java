package dev.milepost.discord;

import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.DeliveryResult;
import dev.milepost.chat.DeliveryResult.Reason;
import dev.milepost.chat.DeliveryResult.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.channel.Channel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.jspecify.annotations.Nullable;

/** Finds channels: among those that the gateway told of, else by asking Discord. */
final class PostPlaces {

    /** What was asked about other nodes' guilds is kept, so that a tip there costs one request and not two. */
    private static final int KEPT = 20_000;

    /** From one day's tip to the next. */
    private static final Duration TRUE_FOR = Duration.ofHours(30);

    private static final int REQUIRE_TAG = 1 << 4;

    private final Shards shards;
    private final Pace pace;
    private final Map<String, Told> told = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Told> eldest) {
            return size() > KEPT;
        }
    };

    /** What Discord said of a channel, and when that is no longer taken for true: nobody tells this node of changes. */
    private record Told(String guild, PostPlace.Kind kind, boolean locked, String tag, String parent, Instant until) {}

    /** A channel, or why there is none. */
    sealed interface Result {

        record Here(PostPlace place) implements Result {}

        record Not(Refused why) implements Result {}
    }

    /** @param pace counts what is asked of Discord */
    PostPlaces(Shards shards, Pace pace) {
        this.shards = shards;
        this.pace = pace;
    }

    /** Only of the guild that it is said to be of: an id typed by somebody opens no other guild's channel. */
    Result of(ChannelRef ref) {
        Optional<Channel> known = shards.all()
                .flatMap(jda -> Optional.ofNullable(jda.getChannelById(Channel.class, ref.id())).stream())
                .findFirst();
        if (known.isPresent()) {
            PostPlace place = PostPlace.of(known.get());
            if (place.kind() == PostPlace.Kind.FORUM && place.guild().equals(ref.space())) {
                return ask(ref, place.ruled());
            }
            return isOf(place.guild(), ref, place.kind()) ? new Result.Here(place) : elsewhere();
        }
        return away(ref).<Result>map(Result.Not::new).orElseGet(() -> ask(ref, null));
    }

    private static boolean isOf(String guild, ChannelRef ref, PostPlace.Kind kind) {
        return kind == PostPlace.Kind.DIRECT || guild.equals(ref.space());
    }

    private static Result elsewhere() {
        return new Result.Not(new Refused(Reason.CHANNEL_GONE, "no such channel"));
    }

    /** An outage hides guilds and channels, too: nothing counts as gone for one. */
    private Optional<Refused> away(ChannelRef ref) {
        if (shards.all().findAny().isEmpty()) {
            return Optional.of(new Refused(Reason.PLATFORM_DOWN, "not connected"));
        }
        if (ref.space().isEmpty()) {
            return Optional.empty();
        }
        long guild = Long.parseUnsignedLong(ref.space());
        return shards.all().filter(jda -> serves(jda, guild)).findFirst().flatMap(jda -> {
            if (jda.getStatus() != JDA.Status.CONNECTED || jda.isUnavailable(guild)) {
                return Optional.of(new Refused(Reason.PLATFORM_DOWN, "guild unavailable"));
            }
            return jda.getGuildById(guild) == null
                    ? Optional.of(new Refused(Reason.NOT_INSTALLED, "not in the guild"))
                    : Optional.empty();
        });
    }

    /** By Discord's rule for which gateway session hears of a guild. */
    private static boolean serves(JDA jda, long guild) {
        JDA.ShardInfo shard = jda.getShardInfo();
        return (guild >>> 22) % shard.getShardTotal() == shard.getShardId();
    }

    /** A forum is asked about, too, for JDA keeps no tags. */
    private Result ask(ChannelRef ref, @Nullable GuildChannel known) {
        JDA jda = shards.all().findFirst().orElseThrow();
        try {
            Told channel = told(jda, ref.id());
            return isOf(channel.guild, ref, channel.kind)
                    ? new Result.Here(new PostPlace(
                            jda,
                            channel.guild,
                            ref.id(),
                            channel.kind,
                            channel.locked,
                            channel.tag,
                            known == null ? guildChannel(channel.parent) : known))
                    : elsewhere();
        } catch (ExecutionException | TimeoutException | InterruptedException | RuntimeException e) {
            DeliveryResult failed = RestFailure.of(e);
            return new Result.Not(
                    failed instanceof Refused refused
                            ? refused
                            : new Refused(Reason.PLATFORM_DOWN, RestFailure.detail(e)));
        }
    }

    private Told told(JDA jda, String id) throws ExecutionException, TimeoutException, InterruptedException {
        synchronized (told) {
            Told known = told.get(id);
            if (known != null && pace.now().isBefore(known.until)) {
                return known;
            }
        }
        pace.await();
        DataObject channel = RestCall.await(RestCall.of(jda, Route.Channels.GET_CHANNEL.compile(id)));
        PostPlace.Kind kind = PostPlace.kind(channel.getInt("type"));
        Told answer = new Told(
                channel.getString("guild_id", ""),
                kind,
                channel.optObject("thread_metadata")
                        .map(m -> m.getBoolean("locked"))
                        .orElse(false),
                tag(channel),
                kind == PostPlace.Kind.THREAD ? channel.getString("parent_id", "") : "",
                pace.now().plus(TRUE_FOR));
        synchronized (told) {
            told.put(id, answer);
        }
        return answer;
    }

    /** Whether a post may have been refused for what is no longer as Discord had said. */
    static boolean mayBeOutOfDate(Reason reason) {
        return reason == Reason.BAD_PAYLOAD || reason == Reason.CHANNEL_GONE || reason == Reason.NO_PERMISSION;
    }

    /** Lets Discord be asked anew. @return whether what it had said was still in use */
    boolean forget(ChannelRef ref) {
        synchronized (told) {
            return told.remove(ref.id()) != null;
        }
    }

    private static String tag(DataObject channel) {
        return (channel.getInt("flags", 0) & REQUIRE_TAG) == 0
                ? ""
                : channel.optArray("available_tags").stream()
                        .flatMap(tags -> tags.stream(DataArray::getObject))
                        .filter(tag -> !tag.getBoolean("moderated"))
                        .map(tag -> tag.getString("id"))
                        .findFirst()
                        .orElse("");
    }

    /** A thread has its parent's permissions; those of other channels that the gateway doesn't tell of aren't known here. */
    private @Nullable GuildChannel guildChannel(String id) {
        return id.isEmpty()
                ? null
                : shards.all()
                        .flatMap(jda -> Optional.ofNullable(jda.getGuildChannelById(id)).stream())
                        .findFirst()
                        .orElse(null);
    }
}
