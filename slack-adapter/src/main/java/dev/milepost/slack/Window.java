package dev.milepost.slack;

import com.google.gson.JsonObject;

/**
 * What of Slack's windows an answer may use.
 *
 * @param trigger lets one window be opened, for three seconds; empty where nothing does
 * @param view the window in which something was pressed; empty where it was a message
 * @param home whether that is the app's home tab
 */
record Window(String trigger, String view, boolean home) {

    static final Window NONE = new Window("", "", false);

    static Window of(JsonObject payload) {
        return new Window(
                Json.text(payload, "trigger_id"),
                Json.text(payload, "view", "id"),
                Json.text(payload, "view", "type").equals("home"));
    }

    boolean isOpen() {
        return !view.isEmpty();
    }
}
