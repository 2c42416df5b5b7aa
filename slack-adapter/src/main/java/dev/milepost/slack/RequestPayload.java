package dev.milepost.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.bolt.request.Request;

/** The JSON of a request: the body itself, or one of a form's fields. */
final class RequestPayload {

    private RequestPayload() {}

    /** The same of what {@link RequestReader} has found well formed. */
    static JsonObject of(Request<?> request) {
        return Json.child(JsonParser.parseString(json(request.getRequestBodyAsString())));
    }

    /** The JSON in {@code body}, unread; empty where it is a form without one. */
    static String json(String body) {
        return isJson(body) ? body : FormFields.read(body).field("payload");
    }

    static boolean isJson(String body) {
        return body.stripLeading().startsWith("{");
    }
}
