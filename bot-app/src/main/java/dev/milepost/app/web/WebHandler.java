package dev.milepost.app.web;

/** Answers the requests for one path. */
@FunctionalInterface
public interface WebHandler {

    WebResponse handle(WebRequest request);
}
