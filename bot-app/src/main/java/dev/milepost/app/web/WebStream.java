package dev.milepost.app.web;

import java.io.IOException;

/** Goes on answering for one path, until it returns, nobody listens any more, or the server is closed. */
@FunctionalInterface
public interface WebStream {

    /**
     * Answers.
     *
     * @throws IOException if nobody listens any more
     * @throws InterruptedException if the server is closed
     */
    void run(WebRequest request, EventSink sink) throws IOException, InterruptedException;
}
