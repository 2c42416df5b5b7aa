package dev.milepost.discord;

import java.util.List;

/**
 * How a connection is doing.
 *
 * @param phase where it stands as a whole
 * @param detail what an operator can do about it or should know; empty where there is nothing
 * @param account the bot's name at Discord, or empty before it is known
 * @param shards this process's gateway sessions
 */
public record DiscordState(Phase phase, String detail, String account, List<Shard> shards) {

    public DiscordState {
        shards = List.copyOf(shards);
    }

    /** Where a connection stands. */
    public enum Phase {
        /** On its way; retried for as long as it takes. */
        CONNECTING,
        /** Every shard is connected. */
        CONNECTED,
        /** Was connected, and a shard isn't now; it comes back by itself. */
        RECONNECTING,
        /** Discord doesn't take us as we are; somebody must change something. */
        REFUSED,
        /** Closed by us. */
        CLOSED
    }

    /**
     * One gateway session.
     *
     * @param id its number
     * @param status JDA's word for what it is doing
     * @param connected whether events arrive
     */
    public record Shard(int id, String status, boolean connected) {}

    /** Whether every shard of this process is connected. */
    public boolean isReady() {
        return phase == Phase.CONNECTED;
    }
}
