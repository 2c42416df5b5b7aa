package dev.milepost.slack;

import com.google.gson.JsonObject;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.Place;
import dev.milepost.chat.UserRef;

/** Reads from Slack's requests who asks, where, and how they are reached. */
final class Origins {

    static final String PLATFORM = "slack";

    private Origins() {}

    static Asked of(SlashCommandRequest request) {
        SlashCommandPayload payload = request.getPayload();
        String space = Tenant.of(payload).space();
        return new Asked(
                api(request),
                user(space, Json.first(payload.getUserId())),
                place(space, Json.first(payload.getChannelId()), ""),
                Json.first(payload.getResponseUrl()),
                "",
                false,
                new Window(Json.first(payload.getTriggerId()), "", false),
                key(request));
    }

    /** Of a press, a menu that is being filled, or a shortcut: wherever Slack tells of a person and a place. */
    static Asked of(Request<?> request, JsonObject payload) {
        UserRef user = user(Tenant.ofInteraction(payload).space(), Json.text(payload, "user", "id"));
        String channel = Json.first(Json.text(payload, "channel", "id"), Json.text(payload, "container", "channel_id"));
        String message = Json.first(Json.text(payload, "container", "message_ts"), Json.text(payload, "message", "ts"));
        String thread =
                Json.first(Json.text(payload, "message", "thread_ts"), Json.text(payload, "container", "thread_ts"));
        return new Asked(
                api(request),
                user,
                // The first message of a thread bears the thread's timestamp, too, but stands in the channel.
                placeOrPerson(user, channel, thread.equals(message) ? "" : thread),
                Json.text(payload, "response_url"),
                message,
                Json.flag(payload, "container", "is_ephemeral"),
                Window.of(payload),
                key(request));
    }

    /** Of a form: where it was asked for is what the form remembers. */
    static Asked ofForm(Request<?> request, JsonObject payload) {
        UserRef user = user(Tenant.ofInteraction(payload).space(), Json.text(payload, "user", "id"));
        JsonObject memory = FormView.memory(Json.child(payload, "view"));
        return new Asked(
                api(request),
                user,
                placeOrPerson(user, Json.text(memory, "channel"), Json.text(memory, "thread")),
                Json.text(memory, "response_url"),
                "",
                false,
                // The window closes by the acknowledgement, so that nothing can be shown in it any more.
                Window.NONE,
                key(request));
    }

    /** What a form has to remember of where it was asked for. */
    static JsonObject remembered(Place place, String responseUrl) {
        return Json.object(
                "channel", place.channel().id(),
                "thread", place.channel().thread(),
                "response_url", responseUrl);
    }

    /** Slack opens the conversation with a person by itself where a person's id stands for a channel's. */
    private static Place placeOrPerson(UserRef user, String channel, String thread) {
        return channel.isEmpty()
                ? new Place(ChannelRef.channel(PLATFORM, user.space(), user.id()), Place.Kind.DIRECT)
                : place(user.space(), channel, thread);
    }

    static Asked of(EventRequest request, JsonObject payload, JsonObject event) {
        String space = Tenant.ofEvent(payload).space();
        String thread = Json.text(event, "thread_ts");
        if (thread.isEmpty() && !isDirect(event)) {
            thread = Json.text(event, "ts");
        }
        return new Asked(
                api(request),
                user(space, Json.text(event, "user")),
                place(space, Json.text(event, "channel"), thread),
                "",
                Json.text(event, "ts"),
                false,
                Window.NONE,
                key(payload, event));
    }

    /** The signature stands under the same bytes of the same second; an envelope has an id of its own. */
    static String key(Request<?> request) {
        return Json.first(
                request.getHeaders().getFirstValue(RequestSignature.SIGNATURE),
                request.getHeaders().getFirstValue(RequestReader.ENVELOPE));
    }

    /** A message is known by where and when it was written, since it has been seen under two event ids. */
    private static String key(JsonObject payload, JsonObject event) {
        return Json.text(event, "ts").isEmpty() ? Json.text(payload, "event_id") : thing(payload, event);
    }

    /** What happened, apart from the event that tells of it. */
    static String thing(JsonObject payload, JsonObject event) {
        String type = isDirect(event) && Json.text(event, "type").equals("app_mention")
                ? "message"
                : Json.text(event, "type");
        return String.join(
                "/", Tenant.ofEvent(payload).space(), Json.text(event, "channel"), Json.text(event, "ts"), type);
    }

    /** The app's own user, as the event or the authorization says; empty where neither does. */
    static String botUser(Request<?> request, JsonObject payload) {
        JsonObject authorization = Tenant.authorization(payload);
        String told = Json.flag(authorization, "is_bot") ? Json.text(authorization, "user_id") : "";
        return Json.first(told, request.getContext().getBotUserId());
    }

    /** Whether it was said to the app alone; some events lack the channel's type, none its id. */
    static boolean isDirect(JsonObject event) {
        return isDirect(Json.text(event, "channel"))
                || Json.text(event, "channel_type").equals("im");
    }

    private static boolean isDirect(String channel) {
        return channel.startsWith("D") || channel.startsWith("U") || channel.startsWith("W");
    }

    private static WebApi api(Request<?> request) {
        Context context = request.getContext();
        return new WebApi(context.getSlack(), Json.first(context.getBotToken()));
    }

    private static UserRef user(String space, String id) {
        return new UserRef(PLATFORM, space, id);
    }

    private static Place place(String space, String channel, String thread) {
        Place.Kind kind =
                isDirect(channel) ? Place.Kind.DIRECT : thread.isEmpty() ? Place.Kind.CHANNEL : Place.Kind.THREAD;
        return new Place(new ChannelRef(PLATFORM, space, channel, thread), kind);
    }
}
