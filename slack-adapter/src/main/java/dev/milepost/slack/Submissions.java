package dev.milepost.slack;

import com.google.gson.JsonObject;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import dev.milepost.Bot;
import dev.milepost.chat.Caller;
import dev.milepost.command.CommandRouter;
import dev.milepost.command.FormSubmission;
import dev.milepost.reply.Action;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import java.util.Map;
import java.util.Optional;

/** Answers forms that were filled in: at the fields what isn't clear, else where the form was asked for. */
final class Submissions {

    private final Bot bot;
    private final SlackOptions options;
    private final Work work;

    Submissions(Bot bot, SlackOptions options, Work work) {
        this.bot = bot;
        this.options = options;
        this.work = work;
    }

    /** The acknowledgement, which closes the window or says what isn't clear; empty where it is somebody else's. */
    Optional<Response> answer(ViewSubmissionRequest request) {
        JsonObject payload = RequestPayload.of(request);
        JsonObject view = Json.child(payload, "view");
        if (!ActionIds.isOurs(Json.text(view, "callback_id"))) {
            return options.everythingElse() ? Optional.of(Response.ok()) : Optional.empty();
        }
        return Optional.of(FormView.action(view)
                .map(action -> answer(request, payload, action))
                .orElseGet(() -> ofAnotherVersion(request, payload)));
    }

    private Response ofAnotherVersion(ViewSubmissionRequest request, JsonObject payload) {
        if (work.isNew(request)) {
            work.later(Origins.ofForm(request, payload), CommandRouter::oldForm);
        }
        return Response.ok();
    }

    private Response answer(ViewSubmissionRequest request, JsonObject payload, Action action) {
        Asked asked = Origins.ofForm(request, payload);
        Map<String, String> values = FormView.values(Json.child(payload, "view"));
        FormSubmission form = form(asked, action, values, false);
        Map<String, Text> problems = bot.problems(form);
        if (!problems.isEmpty()) {
            return Acks.json(Json.object("response_action", "errors", "errors", errors(problems)));
        }
        if (work.isNew(request)) {
            work.later(asked, () -> {
                boolean admin = bot.dependsOnAdmin(form)
                        ? work.admins().ask(asked.user(), asked.api())
                        : work.admins().known(asked.user()).orElse(false);
                return bot.submit(form(asked, action, values, admin));
            });
        }
        return Response.ok();
    }

    private static FormSubmission form(Asked asked, Action action, Map<String, String> values, boolean admin) {
        return new FormSubmission(new Caller(asked.user(), admin), asked.place(), action, values);
    }

    private static JsonObject errors(Map<String, Text> problems) {
        JsonObject errors = new JsonObject();
        problems.forEach((field, problem) -> errors.addProperty(
                field,
                SlackText.cut(
                        SlackText.literal(SlackText.oneLine(Reply.of(problem).plain())),
                        SlackLimits.INPUT_LABEL.max())));
        return errors;
    }
}
