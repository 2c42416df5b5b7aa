package dev.milepost.chat;

import java.util.function.Supplier;
import org.slf4j.MDC;

/**
 * Ties what is logged while an event is answered to that event: each line carries the platform's own id of it. For
 * adapters; a terminal's commands log nothing, and must not wait for a logging library to start.
 */
public final class Correlation {

    /** The name under which logs carry the id. */
    public static final String KEY = "event";

    private Correlation() {}

    /** The id that lines carry on this thread now; empty where they carry none. */
    public static String current() {
        String event = MDC.get(KEY);
        return event == null ? "" : event;
    }

    /** What {@code work} gives, with {@code event} in every line that it logs on this thread. */
    public static <T> T during(String event, Supplier<T> work) {
        MDC.put(KEY, event);
        try {
            return work.get();
        } finally {
            MDC.remove(KEY);
        }
    }

    /** {@code work}, with {@code event} in every line that it logs on its thread. */
    public static Runnable of(String event, Runnable work) {
        return () -> during(event, () -> {
            work.run();
            return event;
        });
    }
}
