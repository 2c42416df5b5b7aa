package dev.milepost.discord;

import dev.milepost.chat.ChannelCheck;
import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.ChatPlatform;
import dev.milepost.chat.DeliveryResult;
import dev.milepost.chat.DeliveryResult.Reason;
import dev.milepost.chat.DeliveryResult.Refused;
import dev.milepost.chat.PostingWaits;
import dev.milepost.chat.Sighting;
import dev.milepost.chat.UserRef;
import dev.milepost.reply.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.channel.concrete.PrivateChannel;

/** Posts of the bot's own accord. A post's key is its nonce, and stands in a component's id where it has one. */
final class DiscordChat implements ChatPlatform {

    private final Shards shards;
    private final ChartSource charts;
    private final Pace pace;
    private final PostPlaces places;
    private final PostingWaits waits = new PostingWaits();

    DiscordChat(Shards shards, ChartSource charts, Pace pace) {
        this.shards = shards;
        this.charts = charts;
        this.pace = pace;
        this.places = new PostPlaces(shards, pace);
    }

    @Override
    public String name() {
        return DiscordNames.PLATFORM;
    }

    @Override
    public DeliveryResult post(ChannelRef channel, Reply reply, String key) {
        DeliveryResult result = postOnce(channel, reply, key);
        if (!(result instanceof Refused refused) || !PostPlaces.mayBeOutOfDate(refused.reason())) {
            return result;
        }
        boolean wasKept = places.forget(channel);
        // As a forum whose tags were changed since it was asked about.
        return wasKept && refused.reason() == Reason.BAD_PAYLOAD ? postOnce(channel, reply, key) : result;
    }

    private DeliveryResult postOnce(ChannelRef channel, Reply reply, String key) {
        return switch (places.of(channel)) {
            case PostPlaces.Result.Here here -> send(here.place(), reply, key);
            case PostPlaces.Result.Not not -> not.why();
        };
    }

    private DeliveryResult send(PostPlace place, Reply reply, String key) {
        ReplyDrawing drawing = ReplyDrawing.of(reply, charts, ReplyDrawing.MAX_MESSAGES, Nonces.of(key, 0));
        if (!turn()) {
            return new Refused(Reason.PLATFORM_DOWN, "interrupted");
        }
        return place.kind() == PostPlace.Kind.FORUM
                ? ForumPosts.send(place, ForumPosts.title(reply), drawing.messages(), key)
                : ChannelPosts.sendOrRefuse(place, drawing.messages(), key);
    }

    /** Waits for the next turn. @return false where the thread was asked to end */
    private boolean turn() {
        Instant from = pace.now();
        boolean mine = pace.await();
        waits.add(Duration.between(from, pace.now()));
        return mine;
    }

    @Override
    public PostingWaits waits() {
        return waits;
    }

    @Override
    public Sighting find(ChannelRef channel, String key, Duration within) {
        return switch (places.of(channel)) {
            case PostPlaces.Result.Here here -> {
                turn();
                Instant since = pace.now().minus(within);
                yield here.place().kind() == PostPlace.Kind.FORUM
                        ? ForumPosts.find(here.place(), key, since)
                        : ChannelHistory.find(here.place(), key, since);
            }
            case PostPlaces.Result.Not not -> new Sighting.NotReadable(not.why().detail());
        };
    }

    @Override
    public DeliveryResult publish(ChannelRef channel, String messageId) {
        return switch (places.of(channel)) {
            case PostPlaces.Result.Here here ->
                turn() ? Crosspost.of(here.place(), messageId) : new Refused(Reason.PLATFORM_DOWN, "interrupted");
            case PostPlaces.Result.Not not -> not.why();
        };
    }

    @Override
    public ChannelCheck check(ChannelRef channel) {
        return check(channel, ChannelPermissions::check);
    }

    @Override
    public ChannelCheck checkAnswers(ChannelRef channel) {
        return check(channel, ChannelPermissions::checkAnswers);
    }

    /** Somebody who has just changed the channel asks. */
    private ChannelCheck check(ChannelRef channel, Function<PostPlace, ChannelCheck> of) {
        places.forget(channel);
        return switch (places.of(channel)) {
            case PostPlaces.Result.Here here -> of.apply(here.place());
            case PostPlaces.Result.Not not ->
                switch (not.why().reason()) {
                    case PLATFORM_DOWN, RATE_LIMITED ->
                        new ChannelCheck.NotKnown(not.why().detail());
                    default ->
                        new ChannelCheck.NotReady(List.of(new ChannelCheck.Gap(
                                "The channel", "I see none with this id here. Let me view it first.")));
                };
        };
    }

    @Override
    public DeliveryResult tell(UserRef person, Reply reply, String key) {
        Optional<JDA> session = shards.all().findFirst();
        if (session.isEmpty()) {
            return new Refused(Reason.PLATFORM_DOWN, "not connected");
        }
        try {
            PrivateChannel door = RestCall.await(DirectChannel.to(person.id(), session.get()));
            return send(PostPlace.of(door), reply, key);
        } catch (ExecutionException | TimeoutException | InterruptedException | RuntimeException e) {
            return RestFailure.of(e);
        }
    }
}
