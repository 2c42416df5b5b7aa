package dev.milepost.app.playground;

import dev.milepost.chat.ChannelCheck;
import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.ChatPlatform;
import dev.milepost.chat.DeliveryResult;
import dev.milepost.chat.DeliveryResult.Posted;
import dev.milepost.chat.Sighting;
import dev.milepost.chat.UserRef;
import dev.milepost.reply.Reply;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A platform in memory, on which things go wrong as somebody wishes. What is posted is handed on to be shown. */
final class FakeChannels implements ChatPlatform {

    /** Where posts end up. */
    interface Audience {

        /** A message stands in a channel. */
        void posted(ChannelRef channel, Reply reply);

        /** Somebody was told something alone. */
        void told(UserRef person, Reply reply);

        /** A post was tried, and its sender was told this instead of that it stands there. */
        void failed(ChannelRef channel, DeliveryResult how);
    }

    private record Message(ChannelRef channel, String key, String id, Instant at) {}

    private final String name;
    private final Clock clock;
    private final Function<ChannelRef, Fault> faults;
    private final Audience audience;
    private final List<Message> messages = new ArrayList<>();

    FakeChannels(String name, Clock clock, Function<ChannelRef, Fault> faults, Audience audience) {
        this.name = name;
        this.clock = clock;
        this.faults = faults;
        this.audience = audience;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public DeliveryResult post(ChannelRef channel, Reply reply, String key) {
        Fault fault = faults.apply(channel);
        Posted posted = fault.takes() ? take(channel, key) : new Posted("", "");
        if (fault.takes()) {
            audience.posted(channel, reply);
        }
        DeliveryResult result = fault.onPost(isSlack()).orElse(posted);
        if (!(result instanceof Posted)) {
            audience.failed(channel, result);
        }
        return result;
    }

    private synchronized Posted take(ChannelRef channel, String key) {
        Message message = new Message(channel, key, "m" + (messages.size() + 1), clock.instant());
        messages.add(message);
        return new Posted(message.id(), link(message));
    }

    private String link(Message message) {
        return "https://%s.example/%s/%s".formatted(name, message.channel().id(), message.id());
    }

    @Override
    public synchronized Sighting find(ChannelRef channel, String key, Duration within) {
        Fault fault = faults.apply(channel);
        if (fault != Fault.NONE) {
            return new Sighting.NotReadable(fault.id().replace('_', ' '));
        }
        Instant since = clock.instant().minus(within);
        return messages.stream()
                .filter(m -> m.channel().equals(channel) && m.key().equals(key) && !m.at().isBefore(since))
                .findFirst()
                .<Sighting>map(m -> new Sighting.Found(m.id(), link(m), m.at()))
                .orElse(new Sighting.NotThere());
    }

    @Override
    public ChannelCheck check(ChannelRef channel) {
        return faults.apply(channel).onCheck(isSlack());
    }

    @Override
    public DeliveryResult tell(UserRef person, Reply reply, String key) {
        Fault fault = faults.apply(ChannelRef.channel(name, "", person.id()));
        Optional<DeliveryResult> failure = fault.isEverywhere() ? fault.onPost(isSlack()) : Optional.empty();
        if (fault.takes() || !fault.isEverywhere()) {
            audience.told(person, reply);
        }
        return failure.orElse(new Posted("told-" + key, ""));
    }

    private boolean isSlack() {
        return name.equals(Spot.SLACK);
    }
}
