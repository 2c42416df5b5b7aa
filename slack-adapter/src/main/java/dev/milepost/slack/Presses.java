package dev.milepost.slack;

import com.google.gson.JsonObject;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import dev.milepost.Bot;
import dev.milepost.chat.Caller;
import dev.milepost.chat.Place;
import dev.milepost.command.ActionCall;
import dev.milepost.command.Outcome;
import dev.milepost.reply.Action;
import java.util.Optional;

/** Answers pressed buttons and menus' choices. */
final class Presses {

    /** What nobody handles, about which the bot knows what to say. */
    private static final Action UNREADABLE = Action.of("unreadable");

    private final Bot bot;
    private final SlackOptions options;
    private final Work work;
    private final Home home;

    Presses(Bot bot, SlackOptions options, Work work, Home home) {
        this.bot = bot;
        this.options = options;
        this.work = work;
        this.home = home;
    }

    /** The acknowledgement; empty where the component is somebody else's. */
    Optional<Response> answer(BlockActionRequest request) {
        JsonObject payload = RequestPayload.of(request);
        Optional<JsonObject> component = Json.children(payload, "actions").stream()
                .filter(a -> ActionIds.isOurs(Json.text(a, "action_id")))
                .findFirst();
        if (component.isEmpty()) {
            return options.everythingElse() ? Optional.of(Response.ok()) : Optional.empty();
        }
        Optional<Action> action = action(component.get());
        if (action.isPresent() && work.isNew(request)) {
            Asked asked = Origins.of(request, payload);
            boolean alone = asked.ephemeral() || asked.place().kind() == Place.Kind.DIRECT;
            press(asked, action.get(), alone);
        }
        return Optional.of(Response.ok());
    }

    private void press(Asked asked, Action action, boolean alone) {
        work.then(asked, () -> {
            work.answers().send(outcome(asked, action, alone), asked);
            if (asked.window().isOpen()) {
                home.publish(asked);
            }
        });
    }

    private Outcome outcome(Asked asked, Action action, boolean alone) {
        ActionCall call =
                call(asked, action, alone, work.admins().known(asked.user()).orElse(false));
        if (bot.dependsOnAdmin(call)) {
            call = call(asked, action, alone, work.admins().ask(asked.user(), asked.api()));
        }
        return bot.action(call);
    }

    private static ActionCall call(Asked asked, Action action, boolean alone, boolean admin) {
        return new ActionCall(new Caller(asked.user(), admin), asked.place(), action, alone);
    }

    /** The action, with the chosen value where it is a menu's; empty where nothing is chosen. */
    private static Optional<Action> action(JsonObject component) {
        Action action = ActionIds.read(Json.text(component, "action_id")).orElse(UNREADABLE);
        if (!component.has("selected_option")) {
            return Optional.of(action);
        }
        String value = Json.text(component, "selected_option", "value");
        return value.isEmpty() ? Optional.empty() : Optional.of(action.with(value));
    }
}
