package dev.milepost.app.playground;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page, or whoever else asked, sent something that means nothing. */
final class BadRequest extends Exception {

    BadRequest(String message) {
        super(message, null, false, false);
    }

    static JsonNode object(byte[] body) throws BadRequest {
        try {
            JsonNode node = JsonMapper.shared().readTree(body);
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException e) {
            // Said below.
        }
        throw new BadRequest("the body is no JSON object");
    }

    static String text(JsonNode object, String field) throws BadRequest {
        JsonNode value = object.path(field);
        if (!value.isString()) {
            throw new BadRequest(field + " is missing, or no string");
        }
        return value.asString();
    }
}
