package dev.milepost.slack;

import com.google.gson.JsonObject;
import com.slack.api.bolt.request.builtin.EventRequest;
import dev.milepost.Bot;
import dev.milepost.chat.Caller;
import dev.milepost.chat.IncomingMessage;
import java.util.Set;

/** Answers direct messages, and messages in a channel that mention the app. */
final class Messages implements Events.Listener {

    /** Slack's own voices. */
    private static final Set<String> SLACK_ITSELF = Set.of("USLACK", "USLACKBOT");

    /** Subtypes of what a person says anew: with a file, from a thread to all of the conversation, by {@code /me}. */
    private static final Set<String> SAID = Set.of("file_share", "thread_broadcast", "me_message");

    private final Bot bot;
    private final SlackOptions options;
    private final Work work;
    private final Status status;

    Messages(Bot bot, SlackOptions options, Work work) {
        this.bot = bot;
        this.options = options;
        this.work = work;
        this.status = new Status(options);
    }

    @Override
    public boolean takes(JsonObject event) {
        return isOurs(event);
    }

    @Override
    public void take(EventRequest request, JsonObject payload, JsonObject event) {
        String botUser = Origins.botUser(request, payload);
        String text = SlackText.typed(Json.text(event, "text"), botUser);
        boolean calls = Json.text(event, "type").equals("app_mention"); // by name alone, too
        if (isFromPerson(event, botUser) && (calls || !text.isEmpty())) {
            Asked asked = Origins.of(request, payload, event);
            IncomingMessage message = new IncomingMessage(new Caller(asked.user(), false), asked.place(), text);
            work.later(asked, () -> status.during(asked, () -> bot.directMessage(message)));
        }
    }

    private boolean isOurs(JsonObject event) {
        return switch (Json.text(event, "type")) {
            case "message" -> options.directMessages() && Origins.isDirect(event);
            case "app_mention" -> Origins.isDirect(event) ? options.directMessages() : options.mentions();
            default -> false;
        };
    }

    /** An app never answers an app, and what isn't said anew is no question. */
    private static boolean isFromPerson(JsonObject event, String bot) {
        String user = Json.text(event, "user");
        String subtype = Json.text(event, "subtype");
        return (subtype.isEmpty() || (SAID.contains(subtype) && Origins.isDirect(event)))
                && Json.text(event, "bot_id").isEmpty()
                && !event.has("bot_profile")
                && !Json.flag(event, "hidden")
                && !user.isEmpty()
                && !user.equals(bot)
                && !SLACK_ITSELF.contains(user);
    }
}
