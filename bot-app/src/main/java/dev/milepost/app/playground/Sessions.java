package dev.milepost.app.playground;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The sessions of the tabs that are open; the one that was used longest ago makes room for the next. Thread-safe. */
final class Sessions {

    static final int MOST = 12;

    private final Function<String, Session> begin;
    private final Map<String, Session> byId = new LinkedHashMap<>(16, 0.75f, true);
    private long begun;

    /** Begins each by {@code begin}, from its id. */
    Sessions(Function<String, Session> begin) {
        this.begin = begin;
    }

    synchronized Session begin() {
        Session session = begin.apply("s" + ++begun);
        byId.put(session.id(), session);
        if (byId.size() > MOST) {
            byId.remove(byId.keySet().iterator().next());
        }
        return session;
    }

    synchronized Optional<Session> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
