package dev.milepost.slack;

import com.google.gson.JsonObject;
import com.slack.api.Slack;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** Gets tokens for workspaces: for the code that an installation brings, and for the token before. */
final class OAuthApi {

    private final Slack slack;
    private final SlackInstalls app;
    private final Clock clock;

    OAuthApi(Slack slack, SlackInstalls app, Clock clock) {
        this.slack = slack;
        this.app = app;
        this.clock = clock;
    }

    /** What came of asking for a token. */
    sealed interface Granted {
        /** A token. */
        record Token(Installation installation) implements Granted {}

        /**
         * None.
         *
         * @param passing whether the same may go well before long
         */
        record Refused(String error, boolean passing) implements Granted {}
    }

    /** Changes an installation's code into a token, and asks once whose it is. */
    Granted install(String code) {
        JsonObject arguments = client();
        arguments.addProperty("code", code);
        app.redirectUrl().ifPresent(url -> arguments.addProperty("redirect_uri", url));
        try {
            WebApi.Answer answer = new WebApi(slack, "").call("oauth.v2.access", arguments);
            if (!answer.ok()) {
                return new Granted.Refused(answer.error(), answer.isPassing());
            }
            String token = Json.text(answer.body(), "access_token");
            WebApi.Answer who = new WebApi(slack, token).call("auth.test", new JsonObject());
            return who.ok()
                    ? installed(answer.body(), token, who.body())
                    : new Granted.Refused(who.error(), who.isPassing());
        } catch (IOException e) {
            return new Granted.Refused(e.toString(), true);
        }
    }

    private Granted installed(JsonObject granted, String token, JsonObject who) {
        boolean all = Json.flag(granted, "is_enterprise_install");
        String owner = all ? "enterprise" : "team";
        String space = Json.text(granted, owner, "id");
        if (space.isEmpty() || token.isEmpty()) {
            return new Granted.Refused("no token for a workspace in Slack's answer", false);
        }
        Account account =
                new Account(token, Json.text(granted, "bot_user_id"), Json.text(who, "bot_id"), Json.text(who, "url"));
        return new Granted.Token(new Installation(
                space,
                Json.text(granted, owner, "name"),
                account,
                Json.text(granted, "refresh_token"),
                end(granted),
                clock.instant()));
    }

    /** The next token in place of {@code old}'s, which works until then. */
    Granted renew(Installation old) {
        JsonObject arguments = client();
        arguments.addProperty("grant_type", "refresh_token");
        arguments.addProperty("refresh_token", old.refreshToken());
        try {
            WebApi.Answer answer = new WebApi(slack, "").call("oauth.v2.access", arguments);
            Optional<Instant> end = end(answer.body());
            return answer.ok() && end.isPresent()
                    ? new Granted.Token(old.renewed(
                            Json.text(answer.body(), "access_token"),
                            Json.text(answer.body(), "refresh_token"),
                            end.get()))
                    : new Granted.Refused(answer.error(), answer.isPassing());
        } catch (IOException e) {
            return new Granted.Refused(e.toString(), true);
        }
    }

    private JsonObject client() {
        return Json.object("client_id", app.clientId(), "client_secret", app.clientSecret());
    }

    private Optional<Instant> end(JsonObject granted) {
        OptionalLong seconds = Json.number(granted, "expires_in");
        return seconds.isPresent() ? Optional.of(clock.instant().plusSeconds(seconds.getAsLong())) : Optional.empty();
    }
}
