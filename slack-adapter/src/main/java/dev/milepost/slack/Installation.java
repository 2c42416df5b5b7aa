package dev.milepost.slack;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.Optional;

/**
 * The app in one workspace, or in a whole organisation.
 *
 * @param space the workspace's id, or the organisation's where it was installed for all of it
 * @param name the workspace's or organisation's
 * @param account as whom the app speaks there
 * @param refreshToken gets the next token; empty where tokens don't end
 * @param expires when the token ends
 * @param installed when somebody installed it, not when the token was renewed
 */
record Installation(
        String space, String name, Account account, String refreshToken, Optional<Instant> expires, Instant installed) {

    boolean endsBefore(Instant time) {
        return expires.isPresent() && expires.get().isBefore(time);
    }

    /** The same with the next token. */
    Installation renewed(String token, String nextRefreshToken, Instant end) {
        return new Installation(space, name, account.withToken(token), nextRefreshToken, Optional.of(end), installed);
    }

    String toJson() {
        JsonObject json = Json.object(
                "name", name,
                "token", account.token(),
                "user", account.userId(),
                "bot", account.botId(),
                "url", account.url(),
                "refresh", refreshToken);
        expires.ifPresent(end -> json.addProperty("expires", end.toEpochMilli()));
        json.addProperty("installed", installed.toEpochMilli());
        return json.toString();
    }

    static Installation ofJson(String space, JsonObject json) {
        return new Installation(
                space,
                Json.text(json, "name"),
                new Account(
                        Json.text(json, "token"),
                        Json.text(json, "user"),
                        Json.text(json, "bot"),
                        Json.text(json, "url")),
                Json.text(json, "refresh"),
                Json.number(json, "expires").stream()
                        .mapToObj(Instant::ofEpochMilli)
                        .findFirst(),
                Instant.ofEpochMilli(Json.number(json, "installed").orElse(0)));
    }

    /** Without the tokens. */
    @Override
    public String toString() {
        return "%s (%s)".formatted(name, space);
    }
}
