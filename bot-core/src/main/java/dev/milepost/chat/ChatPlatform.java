package dev.milepost.chat;

import dev.milepost.reply.Reply;
import java.time.Duration;

/** A platform on which the bot posts of its own accord. Implemented by each adapter; thread-safe. */
public interface ChatPlatform {

    /** The short name that stands in {@link ChannelRef#platform()}. */
    String name();

    /**
     * Posts {@code reply} to {@code channel} and waits for the outcome.
     *
     * @param key what makes this post this one: the platform refuses or shows a second with the same key, as far as it can
     * @return how it ended; never throws for what the platform answers
     */
    DeliveryResult post(ChannelRef channel, Reply reply, String key);

    /**
     * Looks for the post with {@code key} among the channel's latest messages.
     *
     * @param within how far back, from now by the platform's own clock
     * @return {@link Sighting.NotThere} only where every message of that time was read
     */
    default Sighting find(ChannelRef channel, String key, Duration within) {
        return new Sighting.NotReadable(name() + " shows no history");
    }

    /**
     * Publishes a post to those who follow its channel, where {@link #post} or {@link #find} said that it is to be. Doing it
     * twice does no harm.
     */
    default DeliveryResult publish(ChannelRef channel, String messageId) {
        return new DeliveryResult.Posted(messageId, "");
    }

    /** Whether {@link #post} may work in {@code channel}, and what is missing. */
    default ChannelCheck check(ChannelRef channel) {
        return new ChannelCheck.NotKnown(name() + " can't be asked");
    }

    /** The same as {@link #check}, and whether people who write there are answered as well as can be. */
    default ChannelCheck checkAnswers(ChannelRef channel) {
        return check(channel);
    }

    /** How posts have waited so far; one that never waits has none to tell of. */
    default PostingWaits waits() {
        return new PostingWaits();
    }

    /**
     * Writes to one person alone.
     *
     * @param key as of {@link #post}
     * @return how it ended; people may have closed their door to bots
     */
    default DeliveryResult tell(UserRef person, Reply reply, String key) {
        return new DeliveryResult.Refused(DeliveryResult.Reason.NO_PERMISSION, "no direct messages");
    }
}
