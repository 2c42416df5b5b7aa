package dev.milepost.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.Place;
import dev.milepost.chat.UserRef;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads from Slack's requests who asks, where, and how they are reached. */
final class Origins {

    static final String PLATFORM = "slack";

    private Origins() {}

    static Asked of(SlashCommandRequest request) {
        SlashCommandPayload payload = request.getPayload();
        String space = Tenant.of(payload).space();
        return new Asked(
                api(request),
                user(space, first(payload.getUserId())),
                place(space, first(payload.getChannelId()), ""),
                first(payload.getResponseUrl()),
                "",
                false,
                new Window(first(payload.getTriggerId()), "", false),
                key(request));
    }

    /** Of a press, a menu that is being filled, or a shortcut: wherever Slack tells of a person and a place. */
    static Asked of(Request<?> request, JsonObject payload) {
        String space = Tenant.ofInteraction(payload).space();
        String channel = first(Json.text(payload, "channel", "id"), Json.text(payload, "container", "channel_id"));
        String message = first(Json.text(payload, "container", "message_ts"), Json.text(payload, "message", "ts"));
        String thread = first(Json.text(payload, "message", "thread_ts"), Json.text(payload, "container", "thread_ts"));
        return new Asked(
                api(request),
                user(space, Json.text(payload, "user", "id")),
                // The first message of a thread bears the thread's timestamp, too, but stands in the channel.
                channel.isEmpty()
                        ? toPerson(space, Json.text(payload, "user", "id"))
                        : place(space, channel, thread.equals(message) ? "" : thread),
                Json.text(payload, "response_url"),
                message,
                Json.flag(payload, "container", "is_ephemeral"),
                Window.of(payload),
                key(request));
    }

    /** Of a form: where it was asked for is what the form remembers. */
    static Asked ofForm(Request<?> request, JsonObject payload) {
        JsonObject memory = FormView.memory(Json.child(payload, "view"));
        payload.add("channel", Json.object("id", Json.text(memory, "channel")));
        payload.add("container", Json.object("thread_ts", Json.text(memory, "thread")));
        Asked asked = of(request, payload);
        // The window closes by the acknowledgement, so that nothing can be shown in it any more.
        return new Asked(
                asked.api(),
                asked.user(),
                asked.place(),
                Json.text(memory, "response_url"),
                "",
                false,
                Window.NONE,
                asked.key());
    }

    /** What a form has to remember of where it was asked for. */
    static JsonObject remembered(Place place, String responseUrl) {
        return Json.object(
                "channel", place.channel().id(),
                "thread", place.channel().thread(),
                "response_url", responseUrl);
    }

    /** Slack opens the conversation with a person by itself where a person's id stands for a channel's. */
    private static Place toPerson(String space, String user) {
        return new Place(ChannelRef.channel(PLATFORM, space, user), Place.Kind.DIRECT);
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
        return first(
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

    /** The request's JSON, which in a form is one of its fields. */
    static JsonObject payload(Request<?> request) {
        String body = request.getRequestBodyAsString();
        if (!body.stripLeading().startsWith("{")) {
            body = Stream.of(body.split("&"))
                    .map(String::strip)
                    .filter(field -> field.startsWith("payload="))
                    .map(field -> URLDecoder.decode(field.substring("payload=".length()), StandardCharsets.UTF_8))
                    .findFirst()
                    .orElse("{}");
        }
        return JsonParser.parseString(body).getAsJsonObject();
    }

    /** The app's own user, as the event or the authorization says; empty where neither does. */
    static String botUser(Request<?> request, JsonObject payload) {
        JsonObject authorization = Tenant.authorization(payload);
        String told = Json.flag(authorization, "is_bot") ? Json.text(authorization, "user_id") : "";
        return first(told, request.getContext().getBotUserId());
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
        return new WebApi(context.getSlack(), first(context.getBotToken()));
    }

    private static UserRef user(String space, String id) {
        return new UserRef(PLATFORM, space, id);
    }

    private static Place place(String space, String channel, String thread) {
        Place.Kind kind =
                isDirect(channel) ? Place.Kind.DIRECT : thread.isEmpty() ? Place.Kind.CHANNEL : Place.Kind.THREAD;
        return new Place(new ChannelRef(PLATFORM, space, channel, thread), kind);
    }

    /** The first that isn't empty, or an empty one. */
    static String first(@Nullable String... candidates) {
        for (String candidate : candidates) {
            if (candidate != null && !candidate.isEmpty()) {
                return candidate;
            }
        }
        return "";
    }
}
