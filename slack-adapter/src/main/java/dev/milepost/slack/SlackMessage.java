package dev.milepost.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;

/**
 * A message within Slack's limits.
 *
 * @param text its words, escaped: what notifications and screen readers get
 * @param blocks how it looks
 */
record SlackMessage(String text, JsonArray blocks) {

    /** The kind of metadata that holds a message's key. */
    static final String KEYED = "milepost_delivery";

    /** The same without pictures, whose ranges stand beside them as bars of text. */
    SlackMessage withoutPictures() {
        return new SlackMessage(
                text,
                Json.array(blocks.asList().stream()
                        .filter(block -> file(block).isEmpty())
                        .toList()));
    }

    /** The files that its pictures are. */
    List<String> pictures() {
        return blocks.asList().stream()
                .map(SlackMessage::file)
                .filter(file -> !file.isEmpty())
                .toList();
    }

    private static String file(JsonElement block) {
        return Json.text(block, "slack_file", "id");
    }

    /** What answers a command: in the acknowledgement, or by its {@code response_url}. */
    JsonObject answer(boolean everybody) {
        return with(Json.object("response_type", everybody ? "in_channel" : "ephemeral"));
    }

    /** A message beside the one whose component was used. */
    JsonObject respond(boolean everybody, String thread) {
        JsonObject body = answer(everybody);
        body.addProperty("replace_original", false);
        return inThread(body, thread);
    }

    /** In place of the message whose component was used. */
    JsonObject replace() {
        return with(Json.object("replace_original", true));
    }

    /** Arguments of {@code chat.postMessage}, and of its kin. */
    JsonObject post(String channel, String thread) {
        JsonObject body = with(inThread(Json.object("channel", channel), thread));
        body.addProperty("link_names", false);
        return body;
    }

    /** The same under a key, by which it is found again in the channel's history; without one where that is empty. */
    JsonObject post(String channel, String thread, String key) {
        JsonObject body = post(channel, thread);
        if (!key.isEmpty()) {
            body.add("metadata", Json.object("event_type", KEYED, "event_payload", Json.object("key", key)));
        }
        return body;
    }

    private static JsonObject inThread(JsonObject body, String thread) {
        if (!thread.isEmpty()) {
            body.addProperty("thread_ts", thread);
        }
        return body;
    }

    /** Links unfold nothing: what an answer shows is in its blocks. */
    private JsonObject with(JsonObject body) {
        body.addProperty("text", text);
        body.add("blocks", blocks);
        body.addProperty("unfurl_links", false);
        body.addProperty("unfurl_media", false);
        return body;
    }
}
