package dev.milepost.slack;

import com.google.gson.JsonObject;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.response.Response;
import dev.milepost.Bot;
import dev.milepost.chat.Caller;
import dev.milepost.chat.IncomingMessage;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Answers direct messages, and messages in a channel that mention the app. */
final class Messages {

    /** Slack's own voices. */
    private static final Set<String> SLACK_ITSELF = Set.of("USLACK", "USLACKBOT");

    private final Bot bot;
    private final SlackOptions options;
    private final Work work;

    Messages(Bot bot, SlackOptions options, Work work) {
        this.bot = bot;
        this.options = options;
        this.work = work;
    }

    /** The acknowledgement; empty where the event is somebody else's. */
    Optional<Response> answer(EventRequest request) {
        JsonObject payload = Origins.payload(request);
        JsonObject event = Json.child(payload, "event");
        if (!isOurs(event)) {
            return Optional.empty();
        }
        String bot = Origins.botUser(request, payload);
        String text = SlackText.typed(Json.text(event, "text"), bot);
        if (isFromPerson(event, bot) && !text.isEmpty() && isNew(payload, event)) {
            Asked asked = Origins.of(request, payload, event);
            work.later(
                    asked,
                    () -> this.bot.directMessage(
                            new IncomingMessage(new Caller(asked.user(), false), asked.place(), text)));
        }
        return Optional.of(Response.ok());
    }

    private boolean isOurs(JsonObject event) {
        return switch (Json.text(event, "type")) {
            case "message" -> options.directMessages() && Origins.isDirect(event);
            case "app_mention" -> Origins.isDirect(event) ? options.directMessages() : options.mentions();
            default -> false;
        };
    }

    /** Every subtype is something other than a person saying something new, and an app never answers an app. */
    private static boolean isFromPerson(JsonObject event, String bot) {
        String user = Json.text(event, "user");
        return Json.text(event, "subtype").isEmpty()
                && Json.text(event, "bot_id").isEmpty()
                && !event.has("bot_profile")
                && !Json.flag(event, "hidden")
                && !user.isEmpty()
                && !user.equals(bot)
                && !SLACK_ITSELF.contains(user);
    }

    /** The same message has been seen under two event ids, and events without one exist. */
    private boolean isNew(JsonObject payload, JsonObject event) {
        String id = Json.text(payload, "event_id");
        String type = Origins.isDirect(event) ? "message" : Json.text(event, "type");
        String message = Stream.of(Origins.space(payload), Json.text(event, "channel"), Json.text(event, "ts"), type)
                .reduce("", (all, part) -> all + "/" + part);
        boolean newId = work.seen().first(id);
        boolean newMessage = work.seen().first(message);
        return newId && newMessage;
    }
}
