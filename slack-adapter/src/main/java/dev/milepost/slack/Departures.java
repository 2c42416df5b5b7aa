package dev.milepost.slack;

import com.google.gson.JsonObject;
import com.slack.api.Slack;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.response.Response;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Erases a workspace's token when the app has left: at once where Slack says so, and where a call is refused as
 * if it had, once Slack's {@code auth.test} confirms that.
 */
final class Departures implements Doubts {

    /** Of an organisation's token, where one of its workspaces has left. */
    private static final String NOT_GRANTED = "team_access_not_granted";

    /** Slack gives no token in place of the last one, which ends before long. */
    static final String NO_NEXT_TOKEN = "invalid_refresh_token";

    private static final Set<String> DOUBTFUL = Set.of(
            "account_inactive",
            "token_revoked",
            "invalid_auth",
            "app_uninstalled",
            "token_expired",
            NOT_GRANTED,
            NO_NEXT_TOKEN);

    private static final Set<String> GONE = Set.of("account_inactive", "token_revoked", "invalid_auth");

    private final Logger log = LoggerFactory.getLogger(Departures.class);
    private final Slack slack;
    private final Installations installations;
    private final Orphans orphans;
    private final Executor threads;

    Departures(Slack slack, Installations installations, Orphans orphans, Executor threads) {
        this.slack = slack;
        this.installations = installations;
        this.orphans = orphans;
        this.threads = threads;
    }

    Middleware middleware() {
        return (request, response, chain) -> {
            if (request instanceof EventRequest event) {
                JsonObject payload = RequestPayload.of(event);
                JsonObject told = Json.child(payload, "event");
                if (isDeparture(told)) {
                    left(payload);
                    return Response.ok();
                }
                if (Json.text(told, "type").equals("team_access_revoked")) {
                    Json.texts(told, "team_ids").forEach(this::lost);
                    return Response.ok();
                }
            }
            return chain.next(request);
        };
    }

    /** Tokens of members may be withdrawn as well, of which there are none here. */
    private static boolean isDeparture(JsonObject event) {
        return switch (Json.text(event, "type")) {
            case "app_uninstalled" -> true;
            case "tokens_revoked" -> Json.has(event, "tokens", "bot");
            default -> false;
        };
    }

    /**
     * A workspace of an organisation may leave alone, or the organisation as a whole: what isn't clear is asked.
     * So is what happened before the app was installed anew. Its row goes before the acknowledgement, so that Slack tells of it
     * again where the database is away; the workspaces of an organisation go after it.
     */
    private void left(JsonObject payload) {
        String team = Json.text(payload, "team_id");
        String enterprise = Tenant.ofEvent(payload).enterprise();
        Stream.of(team, enterprise).filter(space -> !space.isEmpty()).forEach(space -> {
            Optional<Installation> own = own(space);
            boolean sure = space.equals(team) || team.isEmpty();
            if (sure && own.filter(found -> !isLater(payload, found)).isEmpty()) {
                installations.erase(space);
                if (Tenant.isOrganisation(space)) {
                    threads.execute(orphans::erase);
                }
            } else if (own.isPresent()) {
                threads.execute(() -> confirm(own.get(), "", () -> {}));
            }
        });
    }

    /** The organisation keeps its installation, and {@code team} what it may have installed by itself. */
    private void lost(String team) {
        if (own(team).isEmpty()) {
            installations.erase(team);
        }
    }

    /** Not from memory, where the one before may still be. */
    private Optional<Installation> own(String space) {
        return installations.fresh(space).filter(i -> i.space().equals(space));
    }

    private static boolean isLater(JsonObject payload, Installation installation) {
        OptionalLong time = Json.number(payload, "event_time");
        return time.isEmpty() || time.getAsLong() >= installation.installed().getEpochSecond();
    }

    @Override
    public void about(String space, String error) {
        if (DOUBTFUL.contains(error)) {
            Runnable there = () -> {
                if (error.equals(NOT_GRANTED)) {
                    lost(space);
                }
            };
            threads.execute(() -> installations.fresh(space).ifPresent(found -> confirm(found, error, there)));
        }
    }

    private void confirm(Installation installation, String doubt, Runnable stillThere) {
        try {
            WebApi.Answer answer =
                    new WebApi(slack, installation.account().token()).call("auth.test", new JsonObject());
            if (answer.ok()) {
                stillThere.run();
            } else if (GONE.contains(answer.error())
                    || (doubt.equals(NO_NEXT_TOKEN) && answer.error().equals("token_expired"))) {
                erase(installation);
            }
        } catch (IOException e) {
            log.warn("Slack can't be asked whether the app is still in {}: {}", installation, e.toString());
        }
    }

    /** Unless it was installed anew, or its token renewed, while Slack was asked. */
    private void erase(Installation installation) {
        String space = installation.space();
        if (installations.fresh(space).equals(Optional.of(installation))) {
            installations.erase(space);
            if (Tenant.isOrganisation(space)) {
                orphans.erase();
            }
        }
    }
}
