package dev.milepost.discord.fake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** What Discord does with posts in forums, each of which is a thread, and with messages that are published. */
final class FakePosts {

    /** From each announcement channel. */
    private static final int PUBLISHED_AN_HOUR = 10;

    private record Begun(ObjectNode thread, ObjectNode message) {}

    private final Map<String, Begun> threads = new LinkedHashMap<>();
    private final Map<String, List<String>> published = new LinkedHashMap<>();

    /** A thread has the id of its first message. */
    synchronized FakeState.Answer begin(Sent request, ObjectNode message) {
        String id = message.get("id").asString();
        String name = request.body().get("name").asString();
        ObjectNode thread = FakeGuild.thread(id, request.part(2), name);
        threads.put(id, new Begun(thread, message));
        ObjectNode answer = thread.deepCopy();
        answer.set("message", message);
        return new FakeState.Answer(201, answer);
    }

    synchronized FakeState.Answer list(boolean active) {
        ObjectNode list = Json.of("{'threads':[],'members':[]}");
        if (active) {
            threads.values().forEach(begun -> list.withArray("threads").add(begun.thread));
        } else {
            list.put("has_more", false);
        }
        return new FakeState.Answer(200, list);
    }

    synchronized FakeState.Answer first(String thread) {
        Begun begun = threads.get(thread);
        return begun == null
                ? new FakeState.Answer(404, FakeState.error(10008, "Unknown Message"))
                : new FakeState.Answer(200, begun.message);
    }

    synchronized FakeState.Answer publish(String channel, String message) {
        List<String> there = published.computeIfAbsent(channel, c -> new ArrayList<>());
        if (there.contains(message)) {
            return new FakeState.Answer(400, FakeState.error(40033, "This message has already been crossposted."));
        }
        if (there.size() == PUBLISHED_AN_HOUR) {
            return new FakeState.Answer(
                    429, Json.of("{'message':'You are being rate limited.','retry_after':1800.0,'global':false}"));
        }
        there.add(message);
        return new FakeState.Answer(200, Json.of("{'id':'%s','channel_id':'%s','flags':1}", message, channel));
    }

    synchronized List<String> published(String channel) {
        return List.copyOf(published.getOrDefault(channel, List.of()));
    }
}
