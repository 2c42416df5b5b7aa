package dev.milepost.discord;

import net.dv8tion.jda.api.requests.CloseCode;
import org.jspecify.annotations.Nullable;

/** What an operator can do where Discord won't have us. */
final class CloseAdvice {

    static final String WRONG_TOKEN = "Discord doesn't know this token."
            + " Copy it anew from the application's page in the developer portal, under Bot.";

    private CloseAdvice() {}

    static String of(@Nullable CloseCode code) {
        return switch (code) {
            case null -> "Discord closed the connection for good.";
            case AUTHENTICATION_FAILED -> WRONG_TOKEN;
            case INVALID_SHARD, SHARDING_REQUIRED ->
                "Discord doesn't accept this number of shards: check discord.shards, or leave it out.";
            case INVALID_INTENTS, DISALLOWED_INTENTS ->
                "Discord doesn't accept the intents, though none is privileged: check the application's page.";
            default -> "Discord closed the connection for good: " + code.getCode() + " " + code.getMeaning();
        };
    }
}
