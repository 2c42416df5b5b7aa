package dev.milepost.discord.fake;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What is sent to Discord, held against JSON Schemas that were written from its documentation, in {@code schema}. */
public final class DiscordSchemas {

    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("POST /applications/\\d+/commands", "command.json"),
            Map.entry("PATCH /applications/\\d+/commands/\\d+", "command.json"),
            Map.entry("POST /interactions/\\d+/[^/]+/callback", "callback.json"),
            Map.entry("POST /webhooks/\\d+/[^/]+", "message.json#/$defs/answer"),
            Map.entry("PATCH /webhooks/\\d+/[^/]+/messages/[^/]+", "message.json#/$defs/edit"),
            Map.entry("POST /channels/\\d+/messages", "message.json#/$defs/create"),
            Map.entry("PATCH /channels/\\d+/messages/\\d+", "message.json#/$defs/edit"),
            Map.entry("POST /channels/\\d+/messages/\\d+/threads", "channel.json#/$defs/thread"),
            Map.entry("POST /channels/\\d+/threads", "channel.json#/$defs/post"),
            Map.entry("POST /users/@me/channels", "channel.json#/$defs/directMessage"),
            Map.entry("POST /channels/\\d+/messages/\\d+/crosspost", "channel.json#/$defs/nothing"),
            Map.entry("POST /channels/\\d+/typing", "channel.json#/$defs/nothing"),
            Map.entry("(GET|DELETE) .*", "channel.json#/$defs/nothing"));

    private static final String GATEWAY = "gateway.json";

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    /** Reads all schemas now, so that no request waits for it. */
    public DiscordSchemas() {
        BODIES.values().forEach(name -> schemas.computeIfAbsent(name, this::load));
        schemas.computeIfAbsent(GATEWAY, this::load);
    }

    /** What is wrong with a request's body; empty where Discord's documentation has it so. */
    public List<String> faults(Sent request) {
        String route = request.method() + " " + request.path();
        Optional<String> schema = BODIES.entrySet().stream()
                .filter(e -> Pattern.matches(e.getKey(), route))
                .map(Map.Entry::getValue)
                .findFirst();
        return schema.map(s -> faults(s, request.body(), route)).orElse(List.of("no schema for " + route));
    }

    /** What is wrong with a payload that a client sent over the gateway. */
    public List<String> gatewayFaults(JsonNode payload) {
        return faults(GATEWAY, payload, "gateway op " + payload.path("op"));
    }

    private List<String> faults(String schema, JsonNode body, String where) {
        return schemas.computeIfAbsent(schema, this::load).validate(body).stream()
                .map(Error::toString)
                .map(fault -> where + ": " + fault)
                .toList();
    }

    private Schema load(String name) {
        Schema schema = registry.getSchema(SchemaLocation.of("classpath:schema/" + name));
        schema.initializeValidators();
        return schema;
    }
}
