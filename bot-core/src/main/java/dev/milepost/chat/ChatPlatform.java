package dev.milepost.chat;

import dev.milepost.reply.Reply;

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
}
