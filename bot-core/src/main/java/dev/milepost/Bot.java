package dev.milepost;

import dev.milepost.BotListener.Call;
import dev.milepost.BotListener.Kind;
import dev.milepost.chat.Caller;
import dev.milepost.chat.IncomingMessage;
import dev.milepost.chat.Place;
import dev.milepost.command.ActionCall;
import dev.milepost.command.CommandRouter;
import dev.milepost.command.FormSubmission;
import dev.milepost.command.HomeVisit;
import dev.milepost.command.Invocation;
import dev.milepost.command.Outcome;
import dev.milepost.command.Suggestion;
import dev.milepost.command.SuggestionRequest;
import dev.milepost.command.Timing;
import dev.milepost.reply.Text;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The one entry that every adapter calls. No method throws: a fault of ours becomes a short reply with
 * a code, and the same code stands in the log. Thread-safe.
 */
public final class Bot {

    private final Minds minds;
    private final Calls calls;

    Bot(Minds minds, Calls calls) {
        this.minds = minds;
        this.calls = calls;
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
        CommandRouter router = router(invocation.caller());
        String name = known(router.registry().spec(invocation.command()).isPresent(), invocation.command());
        if (router.isLookup(name)) {
            return calls.unlimited(
                    new Call(Kind.COMMAND, invocation.caller().user().platform(), name), () -> router.run(invocation));
        }
        return answer(Kind.COMMAND, name, invocation.caller(), invocation.place(), () -> router.run(invocation));
    }

    /** Answers a pressed button or a menu's choice. */
    public Outcome action(ActionCall call) {
        CommandRouter router = router(call.caller());
        String action = call.action().name();
        String name = known(router.registry().actionNames().contains(action), action);
        return answer(Kind.ACTION, name, call.caller(), call.place(), () -> router.act(call));
    }

    /** Names come from outside; only ours are counted, so that nobody fills the list of them. */
    private static String known(boolean ours, String name) {
        return ours ? name : "unknown";
    }

    private Outcome answer(Kind kind, String name, Caller caller, Place place, Supplier<Outcome> work) {
        return calls.answer(new Call(kind, caller.user().platform(), name), caller, place, work);
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
        CommandRouter router = router(submission.caller());
        return calls.value(
                new Call(Kind.FORM, submission.caller().user().platform(), form(router, submission)),
                () -> router.problems(submission),
                Map.of());
    }

    /** Does what a form that was filled in is for. */
    public Outcome submit(FormSubmission submission) {
        CommandRouter router = router(submission.caller());
        return answer(
                Kind.FORM,
                form(router, submission),
                submission.caller(),
                submission.place(),
                () -> router.submit(submission));
    }

    private static String form(CommandRouter router, FormSubmission submission) {
        String name = submission.action().name();
        return known(router.registry().formNames().contains(name), name);
    }

    /** The bot's own page, for a platform that has one; may wait for a store. */
    public Outcome home(HomeVisit visit) {
        return answer(
                Kind.HOME,
                "",
                visit.caller(),
                visit.place(),
                () -> router(visit.caller()).home(visit));
    }

    /** What to say to somebody who opens the bot's own page for the first time. */
    public Outcome welcome(HomeVisit visit) {
        return answer(
                Kind.WELCOME,
                "",
                visit.caller(),
                visit.place(),
                () -> router(visit.caller()).welcome(visit));
    }

    /** Values for an option that is being typed; at most 25. */
    public List<Suggestion> suggest(SuggestionRequest request) {
        CommandRouter router = router(request.caller());
        String name = known(router.registry().spec(request.command()).isPresent(), request.command());
        return calls.value(
                new Call(Kind.SUGGESTION, request.caller().user().platform(), name),
                () -> router.suggest(request),
                List.of());
    }

    /** Answers a direct message, or a message in a channel that names the bot. */
    public Outcome directMessage(IncomingMessage message) {
        return answer(Kind.MESSAGE, "", message.caller(), message.place(), () -> minds.answer(message));
    }
}
