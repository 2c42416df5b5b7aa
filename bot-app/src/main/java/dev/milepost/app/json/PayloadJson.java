package dev.milepost.app.json;

import dev.milepost.render.Payload;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A platform's payload as JSON: {@code {"method", "path", "body", "files": [{"name", "filename", "contentType"}]}}. */
public final class PayloadJson {

    private PayloadJson() {}

    public static ObjectNode of(Payload payload) {
        ArrayNode files = JsonNodeFactory.instance.arrayNode();
        for (Payload.FilePart file : payload.files()) {
            files.addObject()
                    .put("name", file.name())
                    .put("filename", file.filename())
                    .put("contentType", file.contentType());
        }
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("method", payload.method())
                .put("path", payload.path());
        node.set("body", JsonMapper.shared().readTree(payload.body()));
        node.set("files", files);
        return node;
    }
}
