package dev.milepost.discord.fake;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A request that reached the fake.
 *
 * @param method HTTP method
 * @param path below the API's address, without the query
 * @param query what stands behind the question mark, or empty
 * @param body its JSON; an empty object where there was none
 * @param files multipart files beside it
 */
public record Sent(String method, String path, String query, JsonNode body, List<File> files) {

    /** A request without a query. */
    public Sent(String method, String path, JsonNode body, List<File> files) {
        this(method, path, "", body, files);
    }

    /** A multipart file. */
    public record File(String name, String filename, String contentType, int bytes) {}

    /** A parameter of the query, or empty. */
    String parameter(String name) {
        return Stream.of(query.split("&", -1))
                .filter(p -> p.startsWith(name + "="))
                .map(p -> p.substring(name.length() + 1))
                .findFirst()
                .orElse("");
    }

    /** A part of the path, counted from 1. */
    String part(int index) {
        return List.of(path.split("/", -1)).get(index);
    }

    /** The message in it: a callback's data, a forum post's first message, or the body itself. */
    public JsonNode message() {
        if (body.has("message")) {
            return body.get("message");
        }
        return body.has("data") ? body.get("data") : body;
    }

    /** Whether only the person who asked sees it. */
    public boolean isEphemeral() {
        return (message().path("flags").asInt(0) & 64) != 0;
    }

    /** All text and labels in it, one a line, as sent. */
    public String words() {
        StringBuilder words = new StringBuilder();
        collect(message().path("components"), words);
        return words.toString();
    }

    private static void collect(JsonNode components, StringBuilder words) {
        for (JsonNode component : components) {
            for (String field : List.of("content", "label", "placeholder")) {
                if (component.has(field)) {
                    words.append(component.get(field).asString()).append('\n');
                }
            }
            collect(component.path("components"), words);
        }
    }

    /** The custom ids in it, in order. */
    public List<String> customIds() {
        return message().findValues("custom_id").stream()
                .map(JsonNode::asString)
                .toList();
    }
}
