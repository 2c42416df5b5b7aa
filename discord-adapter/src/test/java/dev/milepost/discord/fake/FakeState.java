package dev.milepost.discord.fake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What Discord remembers: commands, answered interactions, messages by nonce. And what it answers. */
final class FakeState {

    /** A response. */
    record Answer(int status, JsonNode body) {}

    private static final Answer NO_CONTENT = new Answer(204, Json.of("{}"));

    private final List<ObjectNode> commands = new CopyOnWriteArrayList<>();
    private final Set<String> answered = ConcurrentHashMap.newKeySet();
    private final Map<String, ObjectNode> byNonce = new ConcurrentHashMap<>();
    private final Map<String, List<ObjectNode>> channels = new ConcurrentHashMap<>();
    private final Set<String> hosts = ConcurrentHashMap.newKeySet();
    private final FakePosts posts = new FakePosts();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final DiscordSchemas schemas;
    private volatile boolean callbacksEmpty;

    FakeState(DiscordSchemas schemas) {
        this.schemas = schemas;
    }

    /** Registered commands, as they were sent, with their ids. */
    List<ObjectNode> commands() {
        return commands;
    }

    /** What was asked of Discord that it refuses. */
    List<String> complaints() {
        return complaints;
    }

    /** Forum threads, and what was published. */
    FakePosts posts() {
        return posts;
    }

    /** Puts a command there, as if another program had registered it. */
    void command(ObjectNode command) {
        command.put("id", DiscordEvents.nextId())
                .put("application_id", DiscordEvents.APPLICATION)
                .put("version", DiscordEvents.nextId());
        commands.add(command);
    }

    static ObjectNode error(int code, String message) {
        return Json.of("{'code':%d}", code).put("message", message);
    }

    /** Lets a program around Milepost register a command as its library does, whatever Discord's documentation says. */
    void hostsOwn(String command) {
        hosts.add(command);
    }

    void answersCallbacksEmpty(boolean empty) {
        callbacksEmpty = empty;
    }

    Answer answer(Sent request) {
        if (!hosts.contains(request.body().path("name").asString(""))) {
            complaints.addAll(schemas.faults(request));
        }
        String route = request.method() + " " + request.path();
        if (route.equals("GET /users/@me")) {
            return new Answer(200, DiscordEvents.self());
        } else if (route.equals("GET /applications/@me")) {
            return new Answer(
                    200,
                    Json.of(
                            "{'id':'%s','name':'milepost','flags':0,'interactions_endpoint_url':null}",
                            DiscordEvents.APPLICATION));
        } else if (matches(route, "GET /applications/\\d+/commands")) {
            ArrayNode all = JsonNodeFactory.instance.arrayNode();
            commands.forEach(all::add);
            return new Answer(200, all);
        } else if (matches(route, "POST /applications/\\d+/commands")) {
            return upsert((ObjectNode) request.body().deepCopy());
        } else if (matches(route, "POST /interactions/\\d+/[^/]+/callback")) {
            return callback(request);
        } else if (matches(route, "(POST /webhooks/\\d+/[^/]+|PATCH /webhooks/\\d+/[^/]+/messages/[^/]+)")) {
            return message(request, DiscordEvents.CHANNEL);
        } else if (matches(route, "DELETE /webhooks/\\d+/[^/]+/messages/[^/]+|POST /channels/\\d+/typing")) {
            return NO_CONTENT;
        } else if (matches(route, "POST /channels/\\d+/messages")) {
            return post(request);
        } else if (matches(route, "POST /channels/\\d+/threads")) {
            Answer refused = refusal(request);
            return refused.status() == 200 ? posts.begin(request, kept(request.part(2), request)) : refused;
        } else if (matches(route, "GET /(guilds|channels)/\\d+/threads/(active|archived/public)")) {
            return posts.list(request.part(1).equals("guilds"));
        } else if (matches(route, "GET /channels/\\d+/messages/\\d+")) {
            return posts.first(request.part(4));
        } else if (matches(route, "POST /channels/\\d+/messages/\\d+/crosspost")) {
            return posts.publish(request.part(2), request.part(4));
        } else if (matches(route, "GET /channels/\\d+")) {
            return FakeChannels.get(request.part(2));
        } else if (matches(route, "GET /channels/\\d+/messages")) {
            return history(request);
        } else if (route.equals("POST /users/@me/channels")) {
            return new Answer(200, DiscordEvents.directChannel());
        } else if (matches(route, "POST /channels/\\d+/messages/\\d+/threads")) {
            String name = request.body().get("name").asString();
            return new Answer(201, DiscordEvents.thread(request.part(4), request.part(2), name));
        }
        complaints.add("unknown route " + route);
        return new Answer(404, error(0, "404: Not Found"));
    }

    private static boolean matches(String route, String pattern) {
        return Pattern.matches(pattern, route);
    }

    private Answer upsert(ObjectNode command) {
        boolean known = commands.removeIf(
                c -> c.get("name").equals(command.get("name")) && c.path("type").equals(command.path("type")));
        command(command);
        givenBack(command);
        return new Answer(known ? 200 : 201, command);
    }

    /** Discord gives a command back otherwise than it was sent: what is false or empty is left out or null, sets change their order. */
    private static void givenBack(ObjectNode command) {
        command.put("dm_permission", command.path("contexts").toString().contains("1"));
        ArrayNode contexts = command.putArray("contexts");
        for (int i = command.get("dm_permission").asBoolean() ? 2 : 0; i >= 0; i--) {
            contexts.add(i);
        }
        command.putNull("name_localizations").putNull("description_localizations");
        if (command.path("type").asInt() != 1) {
            command.put("description", "").remove("options");
        }
        command.putNull("a_field_of_next_year");
        command.path("options").forEach(FakeState::optionGivenBack);
    }

    private static void optionGivenBack(JsonNode option) {
        ObjectNode given = (ObjectNode) option;
        given.remove(List.of("name_localizations", "description_localizations"));
        for (String flag : List.of("required", "autocomplete")) {
            if (!given.path(flag).asBoolean(false)) {
                given.remove(flag);
            }
        }
        given.path("options").forEach(FakeState::optionGivenBack);
    }

    private Answer callback(Sent request) {
        String id = request.part(2);
        if (!answered.add(id)) {
            return new Answer(400, error(40060, "Interaction has already been acknowledged."));
        }
        int type = request.body().get("type").asInt();
        if (type == 4 || type == 7) {
            Answer refused = refusal(request);
            if (refused.status() != 200) {
                return refused;
            }
        }
        boolean asked = request.parameter("with_response").equals("true");
        return asked && !callbacksEmpty
                ? new Answer(200, Json.of("{'interaction':{'id':'%s','type':2}}", id))
                : NO_CONTENT;
    }

    private Answer post(Sent request) {
        Answer refused = refusal(request);
        if (refused.status() != 200) {
            return refused;
        }
        String channel = request.part(2);
        String nonce = request.body().path("nonce").asString("");
        boolean enforced = request.body().path("enforce_nonce").asBoolean(false);
        ObjectNode message = enforced
                ? byNonce.computeIfAbsent(channel + nonce, n -> kept(channel, request))
                : kept(channel, request);
        return new Answer(200, message);
    }

    private ObjectNode kept(String channel, Sent request) {
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
    private Answer history(Sent request) {
        String before = request.parameter("before");
        ArrayNode page = JsonNodeFactory.instance.arrayNode();
        List<ObjectNode> all = messages(request.part(2));
        for (int i = all.size() - 1; i >= 0 && page.size() < Integer.parseInt(request.parameter("limit")); i--) {
            String id = all.get(i).get("id").asString();
            if (before.isEmpty() || Long.parseLong(id) < Long.parseLong(before)) {
                page.add(all.get(i));
            }
        }
        return new Answer(200, page);
    }

    private Answer message(Sent request, String channel) {
        Answer refused = refusal(request);
        return refused.status() == 200 ? new Answer(200, stored(channel, request)) : refused;
    }

    private static ObjectNode stored(String channel, Sent request) {
        ObjectNode message = DiscordEvents.message(channel, DiscordEvents.self(), "");
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

    private Answer refusal(Sent request) {
        List<String> faults = MessageRules.faults(request);
        complaints.addAll(faults);
        return faults.isEmpty()
                ? new Answer(200, Json.of("{}"))
                : new Answer(400, error(50035, "Invalid Form Body: " + faults));
    }
}
