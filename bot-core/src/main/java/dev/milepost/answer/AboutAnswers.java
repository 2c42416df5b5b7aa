package dev.milepost.answer;

import dev.milepost.chat.Caller;
import dev.milepost.chat.UserRef;
import dev.milepost.command.ActionHandler;
import dev.milepost.reply.Button;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The buttons about an answer itself, and what pressing them does. */
public final class AboutAnswers {

    private final RecentQuestions recent;
    private final WhyAction why;
    private final @Nullable FeedbackAction feedback;
    private final Predicate<UserRef> asks;

    /**
     * Begins to remember questions.
     *
     * @param receipts keeps a question whose asker wants to know why it was answered so; null keeps none
     * @param feedback counts whether answers helped; null doesn't ask
     * @param asks whether a person is asked, where anybody is
     */
    public AboutAnswers(
            Supplier<Asking> asking,
            RecentQuestions recent,
            @Nullable Receipts receipts,
            @Nullable FeedbackAction feedback,
            Predicate<UserRef> asks) {
        this.recent = recent;
        this.why = new WhyAction(asking, recent, receipts);
        this.feedback = feedback;
        this.asks = asks;
    }

    /** The buttons below the answers to a question just asked, which is remembered for them. */
    List<Button> buttons(Caller caller, Asked asked, Asking by) {
        recent.remember(caller, asked);
        List<Button> buttons = new ArrayList<>(List.of(WhyAction.button(asked)));
        if (feedback != null && asks.test(caller.user())) {
            buttons.addAll(FeedbackAction.buttons(by.result(asked.answers())));
        }
        return buttons;
    }

    void forget(UserRef person) {
        recent.forget(person);
        if (feedback != null) {
            feedback.forget(person);
        }
    }

    /** A new question, not a new person: whether earlier answers helped was said. */
    void forgetQuestions(UserRef person) {
        recent.forget(person);
    }

    List<ActionHandler> actions() {
        return feedback == null ? List.of(why) : List.of(why, feedback);
    }
}
