package dev.milepost.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import dev.milepost.slack.RequestReader.Read;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs what Socket Mode's envelopes hold through the app, and says what to acknowledge with. */
final class SocketModeEnvelopes {

    private static final String COMMAND = "slash_commands";
    private static final Set<String> TYPES = Set.of("events_api", COMMAND, "interactive");

    private final Logger log = LoggerFactory.getLogger(SocketModeEnvelopes.class);
    private final App app;
    private final RequestReader reader;
    private final SeenOnce seen;

    SocketModeEnvelopes(App app, Clock clock) {
        this.app = app;
        this.reader = new RequestReader(app.config());
        this.seen = new SeenOnce(clock, Optional.empty());
    }

    /** What to send back; empty where the envelope asks for nothing. */
    Optional<JsonObject> acknowledgement(JsonObject envelope) {
        String id = Json.text(envelope, "envelope_id");
        if (id.isEmpty()) {
            return Optional.empty();
        }
        JsonObject acknowledgement = Json.object("envelope_id", id);
        String type = Json.text(envelope, "type");
        boolean first = TYPES.contains(type) && seen.first(id);
        // A command's acknowledgement may have held its answer, which is remembered where it was given.
        if (first || type.equals(COMMAND)) {
            answer(id, Json.child(envelope, "payload")).ifPresent(answer -> {
                if (acceptsPayload(envelope)) {
                    acknowledgement.add("payload", answer);
                } else if (first) {
                    respond(Json.text(envelope, "payload", "response_url"), answer);
                }
            });
        }
        return Optional.of(acknowledgement);
    }

    /** Events alone take none where nothing is said. */
    private static boolean acceptsPayload(JsonObject envelope) {
        return Json.text(envelope, "accepts_response_payload").isEmpty()
                ? !Json.text(envelope, "type").equals("events_api")
                : Json.flag(envelope, "accepts_response_payload");
    }

    private void respond(String responseUrl, JsonObject answer) {
        if (responseUrl.isEmpty()) {
            return;
        }
        Thread.ofVirtual().start(() -> {
            try {
                WebApi.Answer taken = new WebApi(app.slack(), "").respond(responseUrl, answer);
                if (!taken.isTaken()) {
                    log.warn("An answer didn't arrive: response_url said {}", taken.error());
                }
            } catch (IOException e) {
                log.warn("An answer may not have arrived: response_url gave {}", e.toString());
            }
        });
    }

    /** Lets an envelope come again whose acknowledgement didn't leave. */
    void forget(JsonObject envelope) {
        seen.forget(Json.text(envelope, "envelope_id"));
    }

    private Optional<JsonObject> answer(String id, JsonObject payload) {
        try {
            return switch (reader.read(id, payload)) {
                case Read.Known known -> message(app.run(known.request()));
                case Read.Foreign foreign -> Optional.empty();
                case Read.Broken broken -> Optional.empty();
            };
        } catch (Exception e) {
            log.error("An envelope of Slack's failed", e);
            return Optional.empty();
        }
    }

    private static Optional<JsonObject> message(Response response) {
        @Nullable String body = response.getBody();
        boolean json = body != null && response.getContentType().startsWith("application/json");
        return json ? Optional.of(JsonParser.parseString(body).getAsJsonObject()) : Optional.empty();
    }
}
