package dev.milepost.discord;

import java.util.Optional;

/**
 * Where and as whom to connect.
 *
 * @param token the bot's token; never logged
 * @param apiUrl REST address down to its version ({@code http://…/api/v10/}), or empty for Discord's own
 * @param gatewayUrl gateway address ({@code ws://} works), or empty for the one that REST names
 * @param shards this process's part; empty for all, as the gateway advises
 */
public record DiscordAddress(
        String token, Optional<String> apiUrl, Optional<String> gatewayUrl, Optional<ShardRange> shards) {

    /** Discord itself, all shards. */
    public static DiscordAddress of(String token) {
        return new DiscordAddress(token, Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Override
    public String toString() {
        return "DiscordAddress[%s, %s, %s]".formatted(apiUrl, gatewayUrl, shards);
    }
}
