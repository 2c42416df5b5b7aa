package dev.milepost.slack;

import com.google.gson.JsonObject;
import com.slack.api.bolt.request.builtin.EventRequest;
import dev.milepost.Milepost;
import dev.milepost.command.CommandRegistry;
import dev.milepost.command.CommandSpec;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Slack's view for assistants, in its older form and in the one for agents: what to ask stands there when
 * it is opened, where the workspace has such a view.
 */
final class Assistant implements Events.Listener {

    private final Logger log = LoggerFactory.getLogger(Assistant.class);
    private final Milepost milepost;
    private final SlackOptions options;
    private final Work work;

    Assistant(Milepost milepost, SlackOptions options, Work work) {
        this.milepost = milepost;
        this.options = options;
        this.work = work;
    }

    @Override
    public boolean takes(JsonObject event) {
        return options.assistant()
                && switch (Json.text(event, "type")) {
                    case "assistant_thread_started", "assistant_thread_context_changed" -> true;
                    case "app_home_opened" -> Json.text(event, "tab").equals("messages");
                    default -> false;
                };
    }

    @Override
    public void take(EventRequest request, JsonObject payload, JsonObject event) {
        if (Json.text(event, "type").equals("assistant_thread_context_changed")) {
            return;
        }
        JsonObject thread = event.has("assistant_thread") ? Json.child(event, "assistant_thread") : event;
        JsonObject arguments = Json.object(
                "channel_id",
                Json.first(Json.text(thread, "channel_id"), Json.text(event, "channel")),
                "title",
                "What would you like to know?",
                "prompts",
                Json.array(prompts(milepost.commands())));
        if (!Json.text(thread, "thread_ts").isEmpty()) {
            arguments.addProperty("thread_ts", Json.text(thread, "thread_ts"));
        }
        Asked asked = Origins.of(request, payload, event);
        work.then(asked, () -> call(asked.api(), arguments));
    }

    /** A workspace without the view says no; nobody misses anything then. */
    private void call(WebApi api, JsonObject arguments) {
        try {
            WebApi.Answer answer = api.call("assistant.threads.setSuggestedPrompts", arguments);
            if (!answer.ok()) {
                log.debug("No suggestions: Slack said {}", answer.error());
            }
        } catch (IOException e) {
            log.debug("No suggestions: {}", e.toString());
        }
    }

    /** Examples of questions, as help shows them. */
    static List<JsonObject> prompts(CommandRegistry commands) {
        Stream<String> questions =
                commands.spec("ask").stream().map(CommandSpec::usage).flatMap(List::stream);
        return Stream.concat(questions, Stream.of("What can you do?"))
                .limit(SlackLimits.PROMPTS.max())
                .map(q -> q.substring(0, 1).toUpperCase(Locale.ROOT) + q.substring(1))
                .map(q -> Json.object("title", q, "message", q))
                .toList();
    }
}
