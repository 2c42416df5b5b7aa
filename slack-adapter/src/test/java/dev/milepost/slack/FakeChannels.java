package dev.milepost.slack;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Slack's channels as they keep what is posted to them, and as Slack's pages describe their methods. */
final class FakeChannels implements ResponseDefinitionTransformerV2 {

    static final String OPEN = "C0CAREERS";
    static final String CLOSED = "C0CLOSED";

    /** Anybody may post there, and the app isn't in it. */
    static final String PUBLIC = "C0PUBLIC";

    static final String THREAD = "1732440000.000100";

    /** How the ids of many channels begin that are as open as {@link #OPEN}. */
    static final String MANY = "C0MANY";

    private static final int MOST_A_PAGE = 200;

    private final Map<String, List<JsonObject>> channels = new ConcurrentHashMap<>();
    private final AtomicInteger messages = new AtomicInteger();
    volatile boolean loseAnswers;
    volatile boolean takeNothing;
    volatile int retryAfter;
    volatile int retryReadingAfter;
    volatile int latencyMillis;

    /** After so many messages one post is limited. */
    volatile int limitOnceAt = -1;

    @Override
    public String getName() {
        return "channels";
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    List<JsonObject> standing(String channel) {
        return channels.getOrDefault(channel, List.of());
    }

    /** How many messages were taken, in all channels. */
    int taken() {
        return messages.get();
    }

    private static boolean isOpen(String channel) {
        return channel.equals(OPEN) || channel.startsWith(MANY);
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        String url = event.getRequest().getUrl();
        JsonObject arguments = FormArguments.of(event.getRequest().getBodyAsString());
        String channel = Json.text(arguments, "channel");
        return switch (url.substring(url.lastIndexOf('/') + 1)) {
            case "chat.postMessage" -> post(channel, arguments);
            case "conversations.info" -> info(channel);
            default -> history(channel, arguments);
        };
    }

    private ResponseDefinition post(String channel, JsonObject arguments) {
        if (retryAfter > 0) {
            return tooMany(retryAfter);
        }
        if (messages.get() == limitOnceAt) {
            limitOnceAt = -1;
            return tooMany(1);
        }
        if (takeNothing) {
            return ResponseDefinitionBuilder.responseDefinition()
                    .withStatus(503)
                    .build();
        }
        if (channel.equals(CLOSED)) {
            return json("{\"ok\":false,\"error\":\"not_in_channel\"}");
        }
        long millis = System.currentTimeMillis();
        String ts = "%d.%06d".formatted(millis / 1000, messages.incrementAndGet());
        JsonObject message = new JsonObject();
        message.addProperty("ts", ts);
        for (String kept : List.of("text", "blocks", "metadata", "thread_ts")) {
            if (arguments.has(kept)) {
                message.add(kept, arguments.get(kept));
            }
        }
        channels.computeIfAbsent(channel, c -> new CopyOnWriteArrayList<>()).add(message);
        return loseAnswers
                ? ResponseDefinitionBuilder.responseDefinition()
                        .withFault(Fault.CONNECTION_RESET_BY_PEER)
                        .build()
                : ResponseDefinitionBuilder.responseDefinition()
                        .withFixedDelay(latencyMillis)
                        .withBody("{\"ok\":true,\"channel\":\"%s\",\"ts\":\"%s\"}".formatted(channel, ts))
                        .build();
    }

    private ResponseDefinition info(String channel) {
        boolean member = channel.equals(OPEN);
        return switch (channel) {
            case OPEN, CLOSED, PUBLIC ->
                ResponseDefinitionBuilder.responseDefinition()
                        .withHeader(
                                "X-OAuth-Scopes",
                                "chat:write,channels:history" + (channel.equals(PUBLIC) ? ",chat:write.public" : ""))
                        .withBody("{\"ok\":true,\"channel\":{\"id\":\"%s\",\"is_member\":%s,\"is_private\":false}}"
                                .formatted(channel, member))
                        .build();
            default -> json("{\"ok\":false,\"error\":\"channel_not_found\"}");
        };
    }

    /** Newest first, page by page. */
    private ResponseDefinition history(String channel, JsonObject arguments) {
        if (retryReadingAfter > 0) {
            return tooMany(retryReadingAfter);
        }
        if (!isOpen(channel)) {
            return json("{\"ok\":false,\"error\":\"not_in_channel\"}");
        }
        double oldest = Double.parseDouble(Json.text(arguments, "oldest"));
        List<JsonObject> all = standing(channel).stream()
                .filter(m -> Double.parseDouble(Json.text(m, "ts")) >= oldest)
                .filter(m -> Json.text(m, "thread_ts").equals(Json.text(arguments, "ts")))
                .toList()
                .reversed();
        String cursor = Json.text(arguments, "cursor");
        int from = cursor.isEmpty() ? 0 : Integer.parseInt(cursor);
        int to = Math.min(all.size(), from + Math.min(MOST_A_PAGE, Integer.parseInt(Json.text(arguments, "limit"))));
        JsonArray page = new JsonArray();
        for (JsonObject message : all.subList(from, to)) {
            JsonObject shown = message.deepCopy();
            if (!Json.text(arguments, "include_all_metadata").equals("true")) {
                shown.remove("metadata");
            }
            page.add(shown);
        }
        JsonObject answer = JsonParser.parseString("{\"ok\":true,\"has_more\":%s}".formatted(to < all.size()))
                .getAsJsonObject();
        answer.add("messages", page);
        if (to < all.size()) {
            answer.add("response_metadata", next(to));
        }
        return json(answer.toString());
    }

    private static JsonElement next(int cursor) {
        return JsonParser.parseString("{\"next_cursor\":\"%d\"}".formatted(cursor));
    }

    private static ResponseDefinition tooMany(int seconds) {
        return ResponseDefinitionBuilder.responseDefinition()
                .withStatus(429)
                .withHeader("Retry-After", String.valueOf(seconds))
                .withBody("{\"ok\":false,\"error\":\"ratelimited\"}")
                .build();
    }

    private static ResponseDefinition json(String body) {
        return ResponseDefinitionBuilder.responseDefinition()
                .withHeader("Content-Type", "application/json")
                .withBody(body)
                .build();
    }
}
