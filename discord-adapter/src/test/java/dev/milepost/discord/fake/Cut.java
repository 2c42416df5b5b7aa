package dev.milepost.discord.fake;

/** Moments in a gateway session at which the fake ends the connection, once. */
public enum Cut {
    /** As soon as the connection stands. */
    BEFORE_HELLO,
    /** Instead of READY. */
    AFTER_IDENTIFY,
    /** With half of READY sent, and without a goodbye. */
    IN_READY,
    /** READY is there, the guilds aren't. */
    AFTER_READY,
    /** Instead of an answer to a heartbeat. */
    AT_HEARTBEAT
}
