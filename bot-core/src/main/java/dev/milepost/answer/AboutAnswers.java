package dev.milepost.answer;

import dev.milepost.chat.Caller;
import dev.milepost.command.ActionHandler;
import dev.milepost.reply.Button;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The buttons about an answer itself, and what pressing them does. */
public final class AboutAnswers {

    private final RecentQuestions recent;
    private final WhyAction why;
    private final @Nullable FeedbackAction feedback;

    /**
     * Begins to remember questions.
     *
     * @param receipts keeps a question whose asker wants to know why it was answered so; null keeps none
     * @param feedback counts whether answers helped; null doesn't ask
     */
    public AboutAnswers(
            Supplier<Asking> asking,
            RecentQuestions recent,
            @Nullable Receipts receipts,
            @Nullable FeedbackAction feedback) {
        this.recent = recent;
        this.why = new WhyAction(asking, recent, receipts);
        this.feedback = feedback;
    }

    /** The buttons below the answers to a question just asked, which is remembered for them. */
    List<Button> buttons(Caller caller, Asked asked, Asking by) {
        recent.remember(caller, asked);
        List<Button> buttons = new ArrayList<>(List.of(WhyAction.button(asked)));
        if (feedback != null) {
            buttons.addAll(FeedbackAction.buttons(by.result(asked.answers())));
        }
        return buttons;
    }

    void forget(Caller caller) {
        recent.forget(caller);
    }

    List<ActionHandler> actions() {
        return feedback == null ? List.of(why) : List.of(why, feedback);
    }
}
