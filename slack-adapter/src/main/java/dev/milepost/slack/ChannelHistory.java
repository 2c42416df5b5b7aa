package dev.milepost.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.Sighting;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Looks through a channel's latest messages for one of ours, by the key in its metadata. Slack allows
 * some apps one such call a minute, so it is made for nothing else.
 */
final class ChannelHistory {

    private static final int PAGE = 200;
    private static final int PAGES = 5;

    private final WebApi api;
    private final ChannelRef channel;
    private final Function<String, String> links;
    private final Consumer<Duration> limited;

    /**
     * @param links the address of a message by its timestamp
     * @param limited is told for how long Slack wants no more such calls
     */
    ChannelHistory(WebApi api, ChannelRef channel, Function<String, String> links, Consumer<Duration> limited) {
        this.api = api;
        this.channel = channel;
        this.links = links;
        this.limited = limited;
    }

    /** @param since by Slack's own clock, which a message's timestamp is of */
    Sighting find(String key, Instant since) {
        String cursor = "";
        try {
            for (int page = 0; page < PAGES; page++) {
                WebApi.Answer answer = api.call(method(), arguments(since, cursor));
                if (answer.status() == 429) {
                    limited.accept(answer.retryAfter());
                }
                if (!answer.ok()) {
                    return new Sighting.NotReadable(SlackChannels.detail(answer));
                }
                Optional<Sighting> found = find(answer, key);
                if (found.isPresent()) {
                    return found.get();
                }
                cursor = Json.text(answer.body(), "response_metadata", "next_cursor");
                if (cursor.isEmpty()) {
                    return Json.flag(answer.body(), "has_more")
                            ? new Sighting.NotReadable("Slack shows no more of the channel")
                            : new Sighting.NotThere();
                }
            }
            return new Sighting.NotReadable("more messages since than are read");
        } catch (IOException e) {
            return new Sighting.NotReadable(e.toString());
        }
    }

    private String method() {
        return channel.thread().isEmpty() ? "conversations.history" : "conversations.replies";
    }

    private JsonObject arguments(Instant since, String cursor) {
        JsonObject arguments = Json.object(
                "channel", channel.id(), "oldest", timestamp(since), "include_all_metadata", true, "inclusive", true);
        arguments.add("limit", new JsonPrimitive(PAGE));
        if (!channel.thread().isEmpty()) {
            arguments.addProperty("ts", channel.thread());
        }
        if (!cursor.isEmpty()) {
            arguments.addProperty("cursor", cursor);
        }
        return arguments;
    }

    private static String timestamp(Instant instant) {
        return "%d.%06d".formatted(instant.getEpochSecond(), instant.getNano() / 1000);
    }

    private Optional<Sighting> find(WebApi.Answer answer, String key) {
        return Json.children(answer.body(), "messages").stream()
                .filter(message -> carries(message, key))
                .map(message -> Json.text(message, "ts"))
                .<Sighting>map(ts -> new Sighting.Found(ts, links.apply(ts), instant(ts)))
                .findFirst();
    }

    /** In its metadata; or, where those are kept from the app, in the id of its button. */
    private static boolean carries(JsonObject message, String key) {
        return (Json.text(message, "metadata", "event_type").equals(SlackMessage.KEYED)
                        && Json.text(message, "metadata", "event_payload", "key")
                                .equals(key))
                || Json.children(message, "blocks").stream()
                        .flatMap(block -> Json.children(block, "elements").stream())
                        .anyMatch(element -> isOurs(Json.text(element, "action_id"), key));
    }

    private static boolean isOurs(String actionId, String key) {
        return ActionIds.read(actionId)
                .filter(action -> action.args().contains(key))
                .isPresent();
    }

    private static Instant instant(String ts) {
        return ts.matches("\\d{1,12}\\.\\d{1,6}")
                ? Instant.ofEpochSecond(Long.parseLong(ts.substring(0, ts.indexOf('.'))))
                : Instant.EPOCH;
    }
}
