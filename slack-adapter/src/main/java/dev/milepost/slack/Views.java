package dev.milepost.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.milepost.command.Form;
import dev.milepost.reply.Reply;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Slack's windows: forms, answers to what was pressed in a window, and the app's home tab. */
final class Views {

    private static final String TITLE = "Milepost";

    private static final JsonObject MORE = Json.object(
            "type",
            "context",
            "elements",
            Json.array(Mrkdwn.plain("There is more than fits here. In a message I can show all of it.")));

    private final Logger log = LoggerFactory.getLogger(Views.class);
    private final SlackRenderer renderer;
    private final SafeRepeats repeats;
    private final Doubts doubts;

    Views(SlackRenderer renderer, SafeRepeats repeats, Doubts doubts) {
        this.renderer = renderer;
        this.repeats = repeats;
        this.doubts = doubts;
    }

    /** Opens a form, over the window that is open where one is; whether it is open now. */
    boolean ask(Form form, Asked asked) {
        Window window = asked.window();
        String method = window.isOpen() && !window.home() ? "views.push" : "views.open";
        return opened(method, FormView.of(form, asked.place(), asked.responseUrl()), asked);
    }

    /** Shows an answer in the window in which something was pressed, or in one over the home tab; whether it did. */
    boolean show(List<Reply> replies, Asked asked) {
        JsonArray blocks = blocks(replies);
        if (blocks.isEmpty()) {
            return false;
        }
        JsonObject view = Json.object(
                "type", "modal", "title", Mrkdwn.plain(TITLE), "close", Mrkdwn.plain("Close"), "blocks", blocks);
        Window window = asked.window();
        return window.home()
                ? opened("views.open", view, asked)
                : called("views.update", Json.object("view_id", window.view(), "view", view), asked);
    }

    /** Draws the home tab of who asked. */
    void publish(Reply home, Asked asked) {
        JsonObject view = Json.object("type", "home", "blocks", blocks(List.of(home)));
        called("views.publish", Json.object("user_id", asked.user().id(), "view", view), asked);
    }

    private JsonArray blocks(List<Reply> replies) {
        List<JsonElement> blocks = replies.stream()
                .flatMap(reply -> renderer.messages(reply).stream())
                .flatMap(message -> message.blocks().asList().stream())
                .toList();
        int most = SlackLimits.VIEW_BLOCKS.max();
        return Json.array(
                blocks.size() <= most
                        ? blocks
                        : Stream.concat(blocks.stream().limit(most - 1), Stream.of(MORE))
                                .toList());
    }

    private boolean opened(String method, JsonObject view, Asked asked) {
        String trigger = asked.window().trigger();
        return !trigger.isEmpty() && called(method, Json.object("trigger_id", trigger, "view", view), asked);
    }

    private boolean called(String method, JsonObject arguments, Asked asked) {
        try {
            WebApi.Answer answer = repeats.call(() -> asked.api().call(method, arguments));
            if (!answer.ok()) {
                doubts.about(asked.user().space(), answer.error());
                log.warn("No window: {} said {}. {}", method, answer.error(), Remedy.of(answer.error()));
            }
            return answer.ok();
        } catch (IOException e) {
            log.warn("No window: {} gave {}", method, e.toString());
            return false;
        }
    }
}
