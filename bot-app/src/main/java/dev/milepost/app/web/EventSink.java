package dev.milepost.app.web;

import java.io.IOException;

/** Takes server-sent events. */
public interface EventSink {

    /**
     * Sends one.
     *
     * @param data without line breaks
     * @throws IOException if nobody listens any more
     */
    void event(String name, String data) throws IOException;

    /**
     * Sends something that means nothing.
     *
     * @throws IOException if nobody listens any more
     */
    void alive() throws IOException;
}
