package dev.milepost.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.UserRef;
import dev.milepost.command.ActionCall;
import dev.milepost.command.ActionHandler;
import dev.milepost.command.Audience;
import dev.milepost.command.Outcome;
import dev.milepost.command.Timing;
import dev.milepost.reply.Action;
import dev.milepost.reply.Button;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Counts whether an answer helped. The buttons carry its kind and facts, so that they outlive the process. */
public final class FeedbackAction implements ActionHandler {

    private static final String NAME = "helped";
    private static final String YES = "y";

    private record Press(UserRef user, ChannelRef channel, List<String> about) {}

    private final FeedbackStore store;
    private final Clock clock;

    /** Who said something on what in the last day, so that nobody is counted twice; never stored. */
    private final Cache<Press, Boolean> pressed;

    public FeedbackAction(FeedbackStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.pressed = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofDays(1))
                .maximumSize(10_000)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(Runnable::run)
                .build();
    }

    void forget(UserRef person) {
        pressed.asMap().keySet().removeIf(p -> person.covers(p.user()));
    }

    static List<Button> buttons(AskResult result) {
        List<String> facts = result.nearest();
        return List.of(
                Button.of("Helpful", action(YES, result.kind(), facts)),
                Button.of("Not helpful", action("n", result.kind(), facts)));
    }

    /** As many of the facts, nearest first, as a component's id has room for. */
    private static Action action(String helped, String kind, List<String> facts) {
        Action action = Action.of(NAME, helped, kind);
        int length = action.encode().length();
        for (String fact : facts) {
            length += Action.of(NAME, fact).encode().length() - NAME.length();
            if (length > Action.MAX_LENGTH) {
                return action;
            }
            action = action.with(fact);
        }
        return action;
    }

    @Override
    public String action() {
        return NAME;
    }

    @Override
    public Timing timing() {
        return new Timing.Later(Audience.PERSON);
    }

    @Override
    public Outcome act(ActionCall call) {
        List<String> args = call.action().args();
        if (args.size() < 2) {
            return new Outcome.Silent();
        }
        boolean helpful = args.get(0).equals(YES);
        List<String> about = args.subList(1, args.size());
        Press press = new Press(call.caller().user(), call.place().channel(), List.copyOf(about));
        if (pressed.asMap().putIfAbsent(press, helpful) != null) {
            return Outcome.person(Reply.of(Text.markdown("You told me already, thank you.")));
        }
        count(press, helpful);
        return Outcome.person(Reply.of(Text.markdown(
                helpful
                        ? "Thank you, good to know. I counted it, without your name or your question."
                        : "Thank you for saying so. I counted it, without your name or your question. Other words may"
                                + " find it, or `help` shows what I know.")));
    }

    /** What isn't stored wasn't said: it may be pressed again. */
    private void count(Press press, boolean helpful) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<String> about = press.about();
        try {
            store.add(new Feedback(today, helpful, about.get(0), about.subList(1, about.size())));
        } catch (RuntimeException e) {
            pressed.invalidate(press);
            throw e;
        }
    }
}
