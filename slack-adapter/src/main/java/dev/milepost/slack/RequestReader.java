package dev.milepost.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.bolt.util.SlackRequestParser.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Bolt's requests from what Slack sent. Looks first whether Bolt knows the kind, since Bolt writes a
 * body that it doesn't know into the log, with all that is secret in it.
 */
final class RequestReader {

    private static final Set<String> KNOWN = Set.of(
            "event_callback",
            "url_verification",
            "block_actions",
            "block_suggestion",
            "interactive_message",
            "shortcut",
            "message_action",
            "view_submission",
            "view_closed");

    /** Stands among a Socket Mode request's headers, where HTTP has a signature. */
    static final String ENVELOPE = "X-Milepost-Envelope";

    private final SlackRequestParser parser;

    RequestReader(AppConfig config) {
        this.parser = new SlackRequestParser(config);
    }

    /** What a request turned out to be. */
    sealed interface Read {
        /** One that Bolt knows. */
        record Known(Request<?> request) implements Read {}

        /** Well formed, of a kind that neither Bolt nor Milepost knows: Slack only wants to hear that it came. */
        record Foreign() implements Read {}

        /** Not what Slack sends. */
        record Broken() implements Read {}
    }

    Read read(Map<String, List<String>> headers, String body) {
        if (RequestPayload.isJson(body)) {
            return json(body, headers, body);
        }
        FormFields form = FormFields.read(body);
        if (form.isCertificateCheck() || !form.field("command").isEmpty()) {
            return parsed(headers, body.strip(), false);
        }
        return json(form.field("payload"), headers, body.strip());
    }

    /** Reads a Socket Mode envelope's payload. */
    Read read(String envelope, JsonObject payload) {
        if (payload.has("command") || isKnown(payload)) {
            return parsed(Map.of(ENVELOPE, List.of(envelope)), payload.toString(), true);
        }
        return new Read.Foreign();
    }

    private Read json(String json, Map<String, List<String>> headers, String body) {
        try {
            JsonElement payload = JsonParser.parseString(json);
            if (isKnown(payload)) {
                return parsed(headers, body, false);
            }
            return Json.text(payload, "type").isEmpty() ? new Read.Broken() : new Read.Foreign();
        } catch (JsonParseException notJson) {
            return new Read.Broken();
        }
    }

    private Read parsed(Map<String, List<String>> headers, String body, boolean socketMode) {
        try {
            HttpRequest request = HttpRequest.builder()
                    .requestUri("")
                    .queryString(Map.of())
                    .remoteAddress("")
                    .headers(new RequestHeaders(headers))
                    .requestBody(body)
                    .socketMode(socketMode)
                    .build();
            Request<?> parsed = parser.parse(request);
            return parsed == null ? new Read.Foreign() : new Read.Known(parsed);
        } catch (RuntimeException malformed) { // Bolt takes each field for what it should be, and trips in many ways
            return new Read.Broken();
        }
    }

    private static boolean isKnown(JsonElement payload) {
        String type = Json.text(payload, "type");
        return KNOWN.contains(type)
                && (!type.equals("event_callback")
                        || !Json.text(payload, "event", "type").isEmpty());
    }
}
