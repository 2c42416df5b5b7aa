package dev.milepost.slack;

import com.google.gson.JsonObject;
import com.slack.api.bolt.request.builtin.BlockSuggestionRequest;
import com.slack.api.bolt.response.Response;
import dev.milepost.Bot;
import dev.milepost.chat.Caller;
import dev.milepost.command.OptionSpec;
import dev.milepost.command.SuggestionRequest;
import dev.milepost.reply.Action;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Fills menus whose lines depend on what is typed. */
final class Suggestions {

    private static final String NAME = "suggest";

    /** Slack waits three seconds for the lines, and in Socket Mode whatever comes behind waits as well. */
    private static final Duration MOMENT = Duration.ofMillis(500);

    private final Bot bot;
    private final SlackOptions options;
    private final Work work;

    Suggestions(Bot bot, SlackOptions options, Work work) {
        this.bot = bot;
        this.options = options;
        this.work = work;
    }

    /** What a menu's id holds that completes an option of a command. */
    static Action of(String command, String subcommand, String option) {
        return Action.of(NAME, command, subcommand, option);
    }

    /** The lines; empty where the menu is somebody else's. */
    Optional<Response> answer(BlockSuggestionRequest request) {
        JsonObject payload = RequestPayload.of(request);
        String id = Json.text(payload, "action_id");
        if (!ActionIds.isOurs(id)) {
            return options.everythingElse() ? Optional.of(Acks.json(lines(List.of()))) : Optional.empty();
        }
        List<JsonObject> found = ActionIds.read(id)
                .filter(action -> action.name().equals(NAME) && action.args().size() == 3)
                .map(action -> found(action, Origins.of(request, payload), Json.text(payload, "value")))
                .orElse(List.of());
        return Optional.of(Acks.json(lines(found)));
    }

    private List<JsonObject> found(Action menu, Asked asked, String typed) {
        boolean admin = work.admins().askWithin(MOMENT, asked.user(), asked.api());
        SuggestionRequest request = new SuggestionRequest(
                new Caller(asked.user(), admin),
                asked.place(),
                menu.args().get(0),
                menu.args().get(1),
                menu.args().get(2),
                typed);
        return bot.suggest(request).stream()
                .filter(s -> !s.label().isBlank() && SlackText.length(s.value()) <= SlackLimits.OPTION_VALUE.max())
                .map(s -> FormView.option(new OptionSpec.Choice(s.label(), s.value())))
                .toList();
    }

    private static JsonObject lines(List<JsonObject> found) {
        return Json.object("options", Json.array(found));
    }
}
