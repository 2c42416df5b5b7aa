package dev.milepost.discord;

import java.time.Duration;

/**
 * What has gone through so far, for metrics. All counts go up, but for what is under way now.
 *
 * @param interactions commands, buttons, menus and half-typed options
 * @param messages direct messages and mentions
 * @param repeats events that came again and weren't answered again
 * @param sessions of the gateway; zeros where the host connects
 * @param requests to the REST API; zeros where the host connects
 */
public record DiscordCounts(Events interactions, Events messages, long repeats, Sessions sessions, Requests requests) {

    /** Before anything has happened. */
    public static final DiscordCounts NONE = new DiscordCounts(
            Events.NONE, Events.NONE, 0, new Sessions(0, 0, 0), new Requests(0, 0, 0, Duration.ZERO, 0));

    /**
     * Events that were for us.
     *
     * @param taken how many came
     * @param underWay how many are being answered now
     * @param held how many had to wait because too many were under way; the gateway waited with them
     * @param heldFor how long in all
     */
    public record Events(long taken, long underWay, long held, Duration heldFor) {
        static final Events NONE = new Events(0, 0, 0, Duration.ZERO);
    }

    /**
     * What became of the gateway's sessions.
     *
     * @param cut connections that ended without our asking
     * @param resumed how many went on where they were, with every event in between
     * @param lost how many had to begin anew; what happened in between is unknown
     */
    public record Sessions(long cut, long resumed, long lost) {}

    /**
     * REST requests.
     *
     * @param sent how many went out, repeats included
     * @param limited how many Discord answered with 429
     * @param waited how many waited for a rate limit before they went out
     * @param waitedFor how long in all
     * @param failed how many ended in a 5xx or without an answer
     */
    public record Requests(long sent, long limited, long waited, Duration waitedFor, long failed) {}
}
