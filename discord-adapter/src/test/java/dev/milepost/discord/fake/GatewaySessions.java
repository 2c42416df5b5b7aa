package dev.milepost.discord.fake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.java_websocket.WebSocket;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The sessions of a gateway's clients, and the events of each, over its reconnects. */
final class GatewaySessions {

    private final Map<String, Session> sessions = new ConcurrentHashMap<>();

    /** What one client was sent, or missed. */
    static final class Session {
        private final List<String> events = new ArrayList<>();
        private @Nullable WebSocket socket;

        synchronized void dispatch(String type, ObjectNode data) {
            String event = keep(type, data);
            send(event);
        }

        /** An event that happens while the client is away. */
        synchronized void miss(String type, ObjectNode data) {
            keep(type, data);
        }

        private String keep(String type, ObjectNode data) {
            ObjectNode event = Json.of("{'op':0,'t':'%s','s':%d}", type, events.size() + 1);
            event.set("d", data);
            events.add(event.toString());
            return events.getLast();
        }

        private void send(String event) {
            if (socket != null && socket.isOpen()) {
                socket.send(event);
            }
        }

        private synchronized void repeat() {
            send(events.getLast());
        }

        private synchronized void forget() {
            Collections.fill(events, "");
        }

        private synchronized void resume(WebSocket on, int seq) {
            socket = on;
            events.subList(seq, events.size()).stream()
                    .filter(event -> !event.isEmpty())
                    .forEach(on::send);
            dispatch("RESUMED", Json.of("{'_trace':[]}"));
        }
    }

    Session begin(String id, WebSocket socket) {
        Session session = new Session();
        session.socket = socket;
        sessions.put(id, session);
        return session;
    }

    /** Whether there is such a session to go on with. */
    boolean resume(WebSocket socket, JsonNode data) {
        Session known = sessions.get(data.get("session_id").asString());
        if (known != null) {
            known.resume(socket, data.get("seq").asInt());
        }
        return known != null;
    }

    /** Sends an event to every session; those that are cut off get it when they resume. */
    void dispatch(String type, ObjectNode data) {
        sessions.values().forEach(session -> session.dispatch(type, data));
    }

    /** Sends every session its latest event again, under the same number, as after a resume that went too far back. */
    void repeat() {
        sessions.values().forEach(Session::repeat);
    }

    /** Forgets what the events so far said; their numbers still count. */
    void forgetEvents() {
        sessions.values().forEach(Session::forget);
    }

    /** Forgets every session, so that none can be resumed. */
    void forgetSessions() {
        sessions.clear();
    }
}
