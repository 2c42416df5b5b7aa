package dev.milepost.slack;

import com.google.gson.JsonObject;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.response.Response;
import dev.milepost.Milepost;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Brings events to whoever answers their kind; acknowledged at once, and each taken on once. */
final class Events {

    /** Answers events of some kinds. */
    interface Listener {

        /** Whether it is for this listener, as far as the host left such events to Milepost. */
        boolean takes(JsonObject event);

        void take(EventRequest request, JsonObject payload, JsonObject event);
    }

    private final Work work;
    private final List<Listener> listeners;

    Events(Milepost milepost, SlackOptions options, Work work, Home home) {
        this.work = work;
        this.listeners =
                List.of(new Messages(milepost.bot(), options, work), home, new Assistant(milepost, options, work));
    }

    /** The acknowledgement; empty where the event is somebody else's. */
    Optional<Response> answer(EventRequest request) {
        JsonObject payload = Origins.payload(request);
        JsonObject event = Json.child(payload, "event");
        List<Listener> taking = listeners.stream().filter(l -> l.takes(event)).toList();
        if (taking.isEmpty()) {
            return Optional.empty();
        }
        if (isNew(payload, event)) {
            taking.forEach(listener -> listener.take(request, payload, event));
        }
        return Optional.of(Response.ok());
    }

    /** The same message has been seen under two event ids, and events without one exist. */
    private boolean isNew(JsonObject payload, JsonObject event) {
        String type = Origins.isDirect(event) && Json.text(event, "type").equals("app_mention")
                ? "message"
                : Json.text(event, "type");
        String ts = Json.text(event, "ts");
        String thing = Stream.of(Origins.space(payload), Json.text(event, "channel"), ts, type)
                .reduce("", (all, part) -> all + "/" + part);
        boolean newId = work.seen().first(Json.text(payload, "event_id"));
        boolean newThing = ts.isEmpty() || work.seen().first(thing);
        return newId && newThing;
    }
}
