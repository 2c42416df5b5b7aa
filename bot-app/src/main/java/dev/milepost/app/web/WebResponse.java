package dev.milepost.app.web;

import java.nio.charset.StandardCharsets;

/**
 * What is sent back.
 *
 * @param status HTTP status
 * @param contentType media type
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record WebResponse(int status, String contentType, byte[] body) {

    /** A line of text. */
    public static WebResponse text(int status, String line) {
        return new WebResponse(status, "text/plain; charset=utf-8", (line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Figures in Prometheus's text form. */
    public static WebResponse metrics(String text) {
        return new WebResponse(200, "text/plain; version=0.0.4; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    public static WebResponse json(int status, String json) {
        return new WebResponse(status, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }
}
