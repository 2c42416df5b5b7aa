package dev.milepost.slack;

import com.google.gson.JsonObject;
import com.slack.api.bolt.response.Response;

/** Acknowledgements that say something. */
final class Acks {

    private Acks() {}

    static Response json(JsonObject body) {
        return json(body.toString());
    }

    static Response json(String body) {
        return Response.builder()
                .statusCode(200)
                .contentType(Response.CONTENT_TYPE_APPLICATION_JSON_UTF8)
                .body(body)
                .build();
    }
}
