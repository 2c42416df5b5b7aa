package dev.milepost.discord.fake;

import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON in single quotes, so that payloads can be read in a test. */
final class Json {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();

    private Json() {}

    @SuppressWarnings("AnnotateFormatMethod") // its annotation would be one more dependency
    static ObjectNode of(String template, Object... values) {
        return (ObjectNode) MAPPER.readTree(template.formatted(values));
    }

    static ObjectNode read(String json) {
        return (ObjectNode) MAPPER.readTree(json);
    }
}
