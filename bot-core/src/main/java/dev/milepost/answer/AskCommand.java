package dev.milepost.answer;

import dev.milepost.chat.Caller;
import dev.milepost.chat.Place;
import dev.milepost.command.ActionHandler;
import dev.milepost.command.Audience;
import dev.milepost.command.Command;
import dev.milepost.command.CommandSpec;
import dev.milepost.command.Form;
import dev.milepost.command.FormHandler;
import dev.milepost.command.FormSubmission;
import dev.milepost.command.HomeVisit;
import dev.milepost.command.Invocation;
import dev.milepost.command.OnPress;
import dev.milepost.command.OptionSpec;
import dev.milepost.command.Outcome;
import dev.milepost.command.Timing;
import dev.milepost.reply.Action;
import dev.milepost.reply.Button;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code ask}: a question in one's own words, answered to the one who asks, who may share the answer. */
public final class AskCommand implements Command {

    /** Of the form, and of the buttons that open it. */
    private static final String FORM_NAME = "ask-form";

    private static final Form FORM = new Form(
            Action.of(FORM_NAME),
            "Ask a career question",
            List.of(new Form.Words("question", "Your question", "Such as: do I need Python?", true, true)),
            "Ask",
            Reply.of(Text.markdown("Put a question behind it, such as `ask do I need Python?`.")));

    private final Supplier<Asking> asking;
    private final AboutAnswers about;

    /** Answers by {@code asking}, with {@code about}'s buttons below. */
    public AskCommand(Supplier<Asking> asking, AboutAnswers about) {
        this.asking = asking;
        this.about = about;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "ask",
                "Ask a career question in your own words",
                List.of("do I need Python?", "what does a senior earn in Berlin?"),
                List.of(OptionSpec.text("question", "What you would like to know")
                        .needed()),
                List.of(),
                false,
                timing());
    }

    @Override
    public Outcome run(Invocation invocation) {
        String question = question(invocation);
        return question.isBlank() ? new Outcome.Ask(FORM) : answer(invocation.caller(), invocation.place(), question);
    }

    /** A form opens at once or never. */
    @Override
    public Timing timing(Invocation invocation) {
        return question(invocation).isBlank() ? new Timing.AtOnce() : timing();
    }

    private static String question(Invocation invocation) {
        return invocation.option("question").orElse(invocation.words());
    }

    private Timing timing() {
        return about.takesTime() ? new Timing.Later(Audience.PERSON) : new Timing.AtOnce();
    }

    /** In a direct message there is no channel to share with. */
    private Outcome answer(Caller caller, Place place, String question) {
        Asking now = asking.get();
        List<Answer> answers = now.answer(question, Shown.NOTHING);
        Asked asked = Asked.of(question, Shown.NOTHING, answers, now);
        List<Button> buttons = about.buttons(caller, asked);
        Optional<String> words = about.otherWords(question, answers, now);
        Reply reply = place.kind() == Place.Kind.DIRECT
                ? now.replies().reply(answers, buttons, words)
                : now.replies().toShare(answers, buttons, words);
        return Outcome.person(
                about.keepsWords() ? about.firstNote(caller).map(reply::plus).orElse(reply) : reply);
    }

    @Override
    public List<ActionHandler> actions() {
        List<ActionHandler> actions = new ArrayList<>(
                List.of(new ShareAction(asking), new OnPress(FORM_NAME, call -> new Outcome.Ask(FORM))));
        actions.addAll(about.actions());
        return actions;
    }

    @Override
    public List<FormHandler> forms() {
        return List.of(new FormHandler() {
            @Override
            public String form() {
                return FORM_NAME;
            }

            @Override
            public Timing timing() {
                return AskCommand.this.timing();
            }

            @Override
            public Outcome submit(FormSubmission submission) {
                return submission
                        .value("question")
                        .map(question -> answer(submission.caller(), submission.place(), question))
                        .orElseGet(new Outcome.Ask(FORM)::typed);
            }
        });
    }

    @Override
    public List<Button> homeButtons(HomeVisit visit) {
        return List.of(Button.primary("Ask a question", Action.of(FORM_NAME)));
    }
}
