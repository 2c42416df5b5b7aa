package dev.milepost.discord;

import java.util.Optional;

/**
 * Where and as whom to connect.
 *
 * @param token the bot's token; never logged
 * @param apiUrl REST address down to its version ({@code http://…/api/v10/}), or empty for Discord's own
 * @param gatewayUrl gateway address ({@code ws://} works), or empty for the one that REST names
 * @param shards this process's part; empty for all, as the gateway advises
 * @param requestsPerSecond what Discord takes from the application, 50 unless it has agreed to more; this process sends
 *     its part of that, as of the shards
 */
public record DiscordAddress(
        String token,
        Optional<String> apiUrl,
        Optional<String> gatewayUrl,
        Optional<ShardRange> shards,
        int requestsPerSecond) {

    /** One process, and Discord's usual limit. */
    public DiscordAddress(
            String token, Optional<String> apiUrl, Optional<String> gatewayUrl, Optional<ShardRange> shards) {
        this(token, apiUrl, gatewayUrl, shards, Pace.DISCORDS);
    }

    /** Discord itself, all shards. */
    public static DiscordAddress of(String token) {
        return new DiscordAddress(token, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Whether it isn't Discord itself: a proxy, a compatible server, a test. */
    boolean isElsewhere() {
        return apiUrl.isPresent() || gatewayUrl.isPresent();
    }

    /** How many requests this process may send in a second, so that all that share the shards stay within the limit. */
    int ownRequestsPerSecond() {
        return shards.map(range -> (requestsPerSecond - Pace.ROOM) * range.size() / range.total() + Pace.ROOM)
                .orElse(requestsPerSecond);
    }

    @Override
    public String toString() {
        return "DiscordAddress[%s, %s, %s]".formatted(apiUrl, gatewayUrl, shards);
    }
}
