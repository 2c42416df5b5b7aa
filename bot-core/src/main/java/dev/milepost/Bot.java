package dev.milepost;

import dev.milepost.chat.Caller;
import dev.milepost.chat.IncomingMessage;
import dev.milepost.command.ActionCall;
import dev.milepost.command.CommandRouter;
import dev.milepost.command.FormSubmission;
import dev.milepost.command.HomeVisit;
import dev.milepost.command.Invocation;
import dev.milepost.command.Outcome;
import dev.milepost.command.Suggestion;
import dev.milepost.command.SuggestionRequest;
import dev.milepost.command.Timing;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;

/**
 * The one entry that every adapter calls. No method throws: a fault of ours becomes a short reply with
 * a code, and the same code stands in the log. Thread-safe.
 */
public final class Bot {

    private final Minds minds;

    Bot(Minds minds) {
        this.minds = minds;
    }

    private CommandRouter router(Caller caller) {
        return minds.of(caller.user()).router();
    }

    /** When {@link #command} will answer; asked before it, and answered from memory. */
    public Timing timing(Invocation invocation) {
        return router(invocation.caller()).timing(invocation);
    }

    /** When {@link #action} will answer; asked before it, and answered from memory. */
    public Timing timing(ActionCall call) {
        return router(call.caller()).timing(call);
    }

    /**
     * Whether {@link #command}'s answer depends on who may manage the place, so that an adapter that has
     * to ask its platform for that needs to ask only then.
     */
    public boolean dependsOnAdmin(Invocation invocation) {
        return router(invocation.caller()).dependsOnAdmin(invocation);
    }

    /** Whether {@link #action}'s answer depends on who may manage the place. */
    public boolean dependsOnAdmin(ActionCall call) {
        return router(call.caller()).dependsOnAdmin(call);
    }

    /** Runs a command. */
    public Outcome command(Invocation invocation) {
        return guarded(
                "command " + CommandRouter.shorten(invocation.command()),
                () -> router(invocation.caller()).run(invocation));
    }

    /** Answers a pressed button or a menu's choice. */
    public Outcome action(ActionCall call) {
        return guarded(
                "action " + call.action().name(), () -> router(call.caller()).act(call));
    }

    /** When {@link #submit} will answer; asked before it, and answered from memory. */
    public Timing timing(FormSubmission submission) {
        return router(submission.caller()).timing(submission);
    }

    /** Whether {@link #submit}'s answer depends on who may manage the place. */
    public boolean dependsOnAdmin(FormSubmission submission) {
        return router(submission.caller()).dependsOnAdmin(submission);
    }

    /**
     * What isn't clear in a form that was filled in, by field name, from memory: for a platform that can
     * say so while the form is still open.
     */
    public Map<String, Text> problems(FormSubmission submission) {
        try {
            return router(submission.caller()).problems(submission);
        } catch (RuntimeException e) {
            log(code(), "form " + submission.action().name(), e);
            return Map.of();
        }
    }

    /** Does what a form that was filled in is for. */
    public Outcome submit(FormSubmission submission) {
        return guarded(
                "form " + submission.action().name(),
                () -> router(submission.caller()).submit(submission));
    }

    /** The bot's own page, for a platform that has one; may wait for a store. */
    public Outcome home(HomeVisit visit) {
        return guarded("home", () -> router(visit.caller()).home(visit));
    }

    /** What to say to somebody who opens the bot's own page for the first time. */
    public Outcome welcome(HomeVisit visit) {
        return guarded("welcome", () -> router(visit.caller()).welcome(visit));
    }

    /** Values for an option that is being typed; at most 25. */
    public List<Suggestion> suggest(SuggestionRequest request) {
        try {
            return router(request.caller()).suggest(request);
        } catch (RuntimeException e) {
            log(code(), "suggestions for " + request.command(), e);
            return List.of();
        }
    }

    /** Answers a direct message, or a message in a channel that names the bot. */
    public Outcome directMessage(IncomingMessage message) {
        return guarded("message", () -> minds.answer(message));
    }

    private static Outcome guarded(String what, Supplier<Outcome> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            String code = code();
            log(code, what, e);
            return Outcome.failed(Reply.of(Text.of(
                    "Something went wrong on my side. Please try again; if it stays, tell an admin the code `{}`.",
                    code)));
        }
    }

    private static String code() {
        return "MP-"
                + Integer.toString(ThreadLocalRandom.current().nextInt(36 * 36 * 36 * 36), 36)
                        .toUpperCase(Locale.ROOT);
    }

    /** The logger is fetched here, where something is wrong anyway, since a logging library costs a quarter of a second to start. */
    private static void log(String code, String what, RuntimeException e) {
        LoggerFactory.getLogger(Bot.class).error("{}: {} failed", code, what, e);
    }
}
