package dev.milepost.chat;

/** Where something was said. */
public record Place(ChannelRef channel, Kind kind) {

    /** What may be expected of the place. */
    public enum Kind {
        /** A channel that several people read. */
        CHANNEL,
        /** A thread of such a channel. */
        THREAD,
        /** The bot and one person. */
        DIRECT
    }
}
