package dev.milepost.discord.fake;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What stands in channels, and which nonces Discord still knows. */
final class FakeMessages {

    private final Map<String, ObjectNode> byNonce = new ConcurrentHashMap<>();
    private final Map<String, List<ObjectNode>> channels = new ConcurrentHashMap<>();

    /** A message is written; the same one again where its nonce is known and enforced. */
    FakeState.Answer post(Sent request) {
        String channel = request.part(2);
        String nonce = request.body().path("nonce").asString("");
        boolean enforced = request.body().path("enforce_nonce").asBoolean(false);
        ObjectNode message = enforced
                ? byNonce.computeIfAbsent(channel + nonce, n -> kept(channel, request))
                : kept(channel, request);
        return new FakeState.Answer(200, message);
    }

    ObjectNode kept(String channel, Sent request) {
        ObjectNode message = stored(channel, request);
        keep(channel, message);
        return message;
    }

    private void keep(String channel, ObjectNode message) {
        channels.computeIfAbsent(channel, c -> new CopyOnWriteArrayList<>()).add(message);
    }

    /** Somebody else writes there. */
    void chatter(String channel, int messages) {
        for (int i = 0; i < messages; i++) {
            ObjectNode message = DiscordEvents.channelMessage(channel, "hello " + i);
            message.put("id", DiscordEvents.snowflake());
            keep(channel, message);
        }
    }

    /** What stands in a channel, oldest first. */
    List<ObjectNode> messages(String channel) {
        return channels.getOrDefault(channel, List.of());
    }

    /** As Discord does after a few minutes. */
    void forgetNonces() {
        byNonce.clear();
    }

    /** Newest first. */
    FakeState.Answer history(Sent request) {
        String before = request.parameter("before");
        ArrayNode page = JsonNodeFactory.instance.arrayNode();
        List<ObjectNode> all = messages(request.part(2));
        for (int i = all.size() - 1; i >= 0 && page.size() < Integer.parseInt(request.parameter("limit")); i--) {
            String id = all.get(i).get("id").asString();
            if (before.isEmpty() || Long.parseLong(id) < Long.parseLong(before)) {
                page.add(all.get(i));
            }
        }
        return new FakeState.Answer(200, page);
    }

    static ObjectNode stored(String channel, Sent request) {
        ObjectNode message = DiscordEvents.message(channel, FakeGuild.self(), "");
        message.put("flags", request.message().path("flags").asInt(0));
        message.put("id", DiscordEvents.snowflake());
        message.set("components", uploaded(request.message()));
        if (request.body().has("nonce")) {
            message.set("nonce", request.body().get("nonce"));
        }
        return message;
    }

    /** Pictures have an address of their own once they are uploaded. */
    private static JsonNode uploaded(JsonNode message) {
        String shown = message.toString()
                .replaceAll(
                        "\"url\":\"attachment://([^\"]*)\"",
                        "\"url\":\"https://cdn.example/$1\",\"proxy_url\":\"https://cdn.example/$1\"");
        return Json.read(shown).path("components");
    }

    /** As if nobody had ever written anything. */
    void forgetAll() {
        byNonce.clear();
        channels.clear();
    }
}
