package dev.milepost.slack;

import com.google.gson.JsonObject;
import dev.milepost.render.Loss;
import dev.milepost.reply.Block;
import dev.milepost.reply.Button;
import java.util.Set;

/** Draws what can be pressed or chosen from in one message, each under an id of its own there. */
final class PressableDrawing {

    private final ActionIds ids = new ActionIds();
    private final Set<Loss> losses;

    /** @param losses gets what had to be cut */
    PressableDrawing(Set<Loss> losses) {
        this.losses = losses;
    }

    JsonObject button(Button button) {
        JsonObject drawn = Json.object(
                "type", "button",
                "text", plain(button.label(), SlackLimits.BUTTON_TEXT.max(), Losses.BUTTON_CUT),
                "action_id", ids.next(button.action()));
        if (button.primary()) {
            drawn.addProperty("style", "primary");
        }
        return drawn;
    }

    JsonObject select(Block.Menu menu) {
        return Json.object(
                "type", "static_select",
                "placeholder", plain(menu.prompt(), SlackLimits.PLACEHOLDER.max(), Losses.PROMPT_CUT),
                "action_id", ids.next(menu.action()),
                "options", Json.array(menu.options().stream().map(this::option).toList()));
    }

    JsonObject option(Block.Option option) {
        JsonObject drawn = Json.object(
                "text", plain(option.label(), SlackLimits.OPTION_TEXT.max(), Losses.OPTION_CUT),
                "value", option.value());
        if (!option.description().isBlank()) {
            drawn.add(
                    "description",
                    plain(option.description(), SlackLimits.OPTION_DESCRIPTION.max(), Losses.OPTION_CUT));
        }
        return drawn;
    }

    private JsonObject plain(String words, int max, String code) {
        String line = SlackText.isBlank(words) ? "…" : SlackText.literal(SlackText.oneLine(words));
        String cut = SlackText.cut(line, max);
        if (!cut.equals(line)) {
            losses.add(new Loss(Loss.Kind.SHORTENED, code));
        }
        return Mrkdwn.plain(cut);
    }
}
