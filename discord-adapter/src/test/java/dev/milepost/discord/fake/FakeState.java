package dev.milepost.discord.fake;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Discord's routes: what each asks of what Discord remembers, and which interactions are answered. */
final class FakeState {

    /** A response. */
    record Answer(int status, JsonNode body) {}

    private static final Answer NO_CONTENT = new Answer(204, Json.of("{}"));

    private final FakeCommands commands = new FakeCommands();
    private final Set<String> answered = ConcurrentHashMap.newKeySet();
    private final FakeMessages messages = new FakeMessages();
    private final Set<String> hosts = ConcurrentHashMap.newKeySet();
    private final FakePosts posts = new FakePosts();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final DiscordSchemas schemas;
    private volatile boolean callbacksEmpty;

    FakeState(DiscordSchemas schemas) {
        this.schemas = schemas;
    }

    FakeCommands commands() {
        return commands;
    }

    FakeMessages messages() {
        return messages;
    }

    /** What was asked of Discord that it refuses. */
    List<String> complaints() {
        return complaints;
    }

    /** Forum threads, and what was published. */
    FakePosts posts() {
        return posts;
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
            return new Answer(200, FakeGuild.self());
        } else if (route.equals("GET /applications/@me")) {
            return new Answer(
                    200,
                    Json.of(
                            "{'id':'%s','name':'milepost','flags':0,'interactions_endpoint_url':null}",
                            DiscordEvents.APPLICATION));
        } else if (matches(route, "GET /applications/\\d+/commands")) {
            return commands.list();
        } else if (matches(route, "POST /applications/\\d+/commands")) {
            return commands.upsert((ObjectNode) request.body().deepCopy());
        } else if (matches(route, "POST /interactions/\\d+/[^/]+/callback")) {
            return callback(request);
        } else if (matches(route, "(POST /webhooks/\\d+/[^/]+|PATCH /webhooks/\\d+/[^/]+/messages/[^/]+)")) {
            return message(request, DiscordEvents.CHANNEL);
        } else if (matches(route, "DELETE /webhooks/\\d+/[^/]+/messages/[^/]+|POST /channels/\\d+/typing")) {
            return NO_CONTENT;
        } else if (matches(route, "POST /channels/\\d+/messages")) {
            Answer refused = refusal(request);
            return refused.status() == 200 ? messages.post(request) : refused;
        } else if (matches(route, "POST /channels/\\d+/threads")) {
            Answer refused = refusal(request);
            return refused.status() == 200 ? posts.begin(request, messages.kept(request.part(2), request)) : refused;
        } else if (matches(route, "GET /(guilds|channels)/\\d+/threads/(active|archived/public)")) {
            return posts.list(request.part(1).equals("guilds"));
        } else if (matches(route, "GET /channels/\\d+/messages/\\d+")) {
            return posts.first(request.part(4));
        } else if (matches(route, "POST /channels/\\d+/messages/\\d+/crosspost")) {
            return posts.publish(request.part(2), request.part(4));
        } else if (matches(route, "GET /channels/\\d+")) {
            return FakeChannels.get(request.part(2));
        } else if (matches(route, "GET /channels/\\d+/messages")) {
            return messages.history(request);
        } else if (route.equals("POST /users/@me/channels")) {
            return new Answer(200, FakeGuild.directChannel());
        } else if (matches(route, "POST /channels/\\d+/messages/\\d+/threads")) {
            String name = request.body().get("name").asString();
            return new Answer(201, FakeGuild.thread(request.part(4), request.part(2), name));
        }
        complaints.add("unknown route " + route);
        return new Answer(404, error(0, "404: Not Found"));
    }

    private static boolean matches(String route, String pattern) {
        return Pattern.matches(pattern, route);
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

    private Answer message(Sent request, String channel) {
        Answer refused = refusal(request);
        return refused.status() == 200 ? new Answer(200, FakeMessages.stored(channel, request)) : refused;
    }

    private Answer refusal(Sent request) {
        List<String> faults = MessageRules.faults(request);
        complaints.addAll(faults);
        return faults.isEmpty()
                ? new Answer(200, Json.of("{}"))
                : new Answer(400, error(50035, "Invalid Form Body: " + faults));
    }
}
