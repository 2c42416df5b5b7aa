package dev.milepost.slack;

import com.google.gson.JsonObject;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import dev.milepost.Milepost;
import dev.milepost.chat.Caller;
import dev.milepost.command.CommandLine;
import java.util.Optional;
import java.util.Set;

/** "Ask Milepost": in a message's menu it answers that message, elsewhere it opens the form for a question. */
final class Shortcuts {

    /** The {@code callback_id} in a message's menu, as the manifest has it. */
    static final String ASK = ActionIds.PREFIX + "ask";

    /** The one everywhere else; Slack wants no two alike. */
    static final String ASK_ANYWHERE = ASK + "-anywhere";

    private final Milepost milepost;
    private final CommandLine lines;
    private final SlackOptions options;
    private final Work work;

    Shortcuts(Milepost milepost, SlackOptions options, Work work) {
        this.milepost = milepost;
        this.lines = milepost.commandLine();
        this.options = options;
        this.work = work;
    }

    /** The acknowledgement; empty where the shortcut is somebody else's. */
    Optional<Response> answer(Request<?> request) {
        JsonObject payload = RequestPayload.of(request);
        if (!Set.of(ASK, ASK_ANYWHERE).contains(Json.text(payload, "callback_id"))) {
            return options.everythingElse() ? Optional.of(Response.ok()) : Optional.empty();
        }
        if (work.isNew(request)) {
            Asked asked = Origins.of(request, payload);
            String question = SlackText.typed(Json.text(payload, "message", "text"), "");
            work.later(
                    asked,
                    () -> milepost.bot()
                            .command(lines.parse(new Caller(asked.user(), false), asked.place(), "ask", question)));
        }
        return Optional.of(Response.ok());
    }
}
