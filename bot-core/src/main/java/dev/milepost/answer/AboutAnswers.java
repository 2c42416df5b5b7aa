package dev.milepost.answer;

import dev.milepost.chat.Caller;
import dev.milepost.chat.UserRef;
import dev.milepost.command.ActionHandler;
import dev.milepost.reply.Block;
import dev.milepost.reply.Button;
import dev.milepost.reply.Text;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The buttons about an answer itself, and what pressing them does. */
public final class AboutAnswers {

    private final RecentQuestions recent;
    private final WhyAction why;
    private final @Nullable FeedbackAction feedback;
    private final Predicate<UserRef> asks;
    private final @Nullable QuestionLog log;
    private final FirstReply first;
    private final List<Text> kept;
    private final Optional<Rephrasing> rephrasing;
    private final Consumer<String> answered;

    /**
     * Begins to remember questions.
     *
     * @param receipts keeps a question whose asker wants to know why it was answered so; null keeps none
     * @param feedback counts whether answers helped; null doesn't ask
     * @param asks whether a person is asked, where anybody is
     * @param log notes what came of questions; null notes nothing
     * @param rephraser puts facts in other words; null leaves them in theirs
     * @param answered hears of what kind each answer is
     */
    public AboutAnswers(
            Supplier<Asking> asking,
            RecentQuestions recent,
            @Nullable Receipts receipts,
            @Nullable FeedbackAction feedback,
            Predicate<UserRef> asks,
            @Nullable QuestionLog log,
            @Nullable Rephraser rephraser,
            Clock clock,
            Consumer<String> answered) {
        this.recent = recent;
        this.why = new WhyAction(asking, recent, receipts);
        this.feedback = feedback;
        this.asks = asks;
        this.log = log;
        this.first = new FirstReply(log == null ? Optional.empty() : log.words(), clock);
        this.kept = Stream.concat(
                        Stream.of(first.text()), Optional.ofNullable(receipts).map(Receipts::promise).stream())
                .toList();
        this.rephrasing = Optional.ofNullable(rephraser).map(Rephrasing::new);
        this.answered = answered;
    }

    /** What the first reply to {@code caller} says of what is kept; nothing in later ones. */
    Optional<Block> firstNote(Caller caller) {
        return first.note(caller.user());
    }

    /** What is kept of those who ask, in general. */
    public List<Text> kept() {
        return kept;
    }

    /** Other words for the facts of an answer; where {@link #takesTime} there may be some, after seconds. */
    Optional<String> otherWords(String question, List<Answer> answers, Asking by) {
        return rephrasing.flatMap(r -> r.of(question, answers, by));
    }

    /** Whether an answer may have to wait for somebody. */
    boolean takesTime() {
        return rephrasing.isPresent();
    }

    /** Whether the words are kept that people ask in. */
    boolean keepsWords() {
        return first.keepsWords();
    }

    /** The buttons below the answers to a question just asked, which is remembered for them, and noted. */
    List<Button> buttons(Caller caller, Asked asked) {
        recent.remember(caller, asked);
        AskResult result = asked.result();
        if (log != null) {
            List<String> nearest = result.nearest().isEmpty()
                    ? asked.answers().get(0).grounds().nearest()
                    : result.nearest();
            log.note(caller.user(), asked.question(), result.kind(), nearest);
        }
        answered.accept(result.kind());
        List<Button> buttons = new ArrayList<>(List.of(WhyAction.button(asked)));
        if (feedback != null && asks.test(caller.user())) {
            buttons.addAll(FeedbackAction.buttons(result));
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
