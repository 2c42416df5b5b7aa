package dev.milepost.discord;

import dev.milepost.chat.ChannelCheck;
import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.ChatPlatform;
import dev.milepost.chat.DeliveryResult;
import dev.milepost.chat.PostingWaits;
import dev.milepost.chat.Sighting;
import dev.milepost.chat.UserRef;
import dev.milepost.reply.Reply;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Discord's channels for as long as there is a connection; else it says of each wish that there is none. */
record ChatWhileConnected(Supplier<Optional<ChatPlatform>> connected) implements ChatPlatform {

    private static final String NOT_CONNECTED = "not connected";

    private static final DeliveryResult DOWN =
            new DeliveryResult.Refused(DeliveryResult.Reason.PLATFORM_DOWN, NOT_CONNECTED);

    @Override
    public String name() {
        return DiscordNames.PLATFORM;
    }

    @Override
    public DeliveryResult post(ChannelRef channel, Reply reply, String key) {
        return connected.get().map(c -> c.post(channel, reply, key)).orElse(DOWN);
    }

    @Override
    public Sighting find(ChannelRef channel, String key, Duration within) {
        return connected.get().map(c -> c.find(channel, key, within)).orElse(new Sighting.NotReadable(NOT_CONNECTED));
    }

    @Override
    public DeliveryResult publish(ChannelRef channel, String messageId) {
        return connected.get().map(c -> c.publish(channel, messageId)).orElse(DOWN);
    }

    @Override
    public ChannelCheck check(ChannelRef channel) {
        return connected.get().map(c -> c.check(channel)).orElse(new ChannelCheck.NotKnown(NOT_CONNECTED));
    }

    /** Those of the connection that there is now; a new one begins at nothing. */
    @Override
    public PostingWaits waits() {
        return connected.get().map(ChatPlatform::waits).orElseGet(PostingWaits::new);
    }

    @Override
    public ChannelCheck checkAnswers(ChannelRef channel) {
        return connected.get().map(c -> c.checkAnswers(channel)).orElse(new ChannelCheck.NotKnown(NOT_CONNECTED));
    }

    @Override
    public DeliveryResult tell(UserRef person, Reply reply, String key) {
        return connected.get().map(c -> c.tell(person, reply, key)).orElse(DOWN);
    }
}
