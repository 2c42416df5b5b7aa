package dev.milepost.slack;

import com.google.gson.JsonObject;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.response.Response;
import dev.milepost.Milepost;
import java.util.List;
import java.util.Optional;

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
        JsonObject payload = RequestPayload.of(request);
        JsonObject event = Json.child(payload, "event");
        Optional<Listener> taking =
                listeners.stream().filter(l -> l.takes(event)).findFirst();
        if (taking.isPresent() && isNew(payload, event)) {
            taking.get().take(request, payload, event);
        }
        return taking.map(listener -> Response.ok());
    }

    /** The same message has been seen under two event ids, and events without one exist. */
    private boolean isNew(JsonObject payload, JsonObject event) {
        boolean newId = work.seen().first(Json.text(payload, "event_id"));
        boolean newThing = Json.text(event, "ts").isEmpty() || work.seen().first(Origins.thing(payload, event));
        return newId && newThing;
    }
}
