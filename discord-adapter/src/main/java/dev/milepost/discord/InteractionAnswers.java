package dev.milepost.discord;

import dev.milepost.chat.Correlation;
import dev.milepost.command.Audience;
import dev.milepost.command.Outcome;
import dev.milepost.command.Timing;
import dev.milepost.reply.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;

/**
 * Answers interactions: in the callback itself where the answer comes from memory, else after a
 * deferral. Called on threads that may block.
 */
final class InteractionAnswers {

    /** Discord forgets an interaction after 3 s; the rest is for the way there. */
    static final Duration PATIENCE = Duration.ofMillis(1800);

    private final ChartSource charts;

    InteractionAnswers(ChartSource charts) {
        this.charts = charts;
    }

    /**
     * Answers {@code event} with what {@code work} gives.
     *
     * @param direct whether nobody but the caller reads the place; then nothing needs to vanish for being private
     */
    void answer(IReplyCallback event, Timing timing, boolean direct, Supplier<Outcome> work) {
        InteractionReply reply = new InteractionReply(event, direct);
        switch (timing) {
            case Timing.AtOnce now -> atOnce(reply, work);
            case Timing.Later later -> {
                if (reply.defer(later.audience())) {
                    after(reply, work.get());
                }
            }
        }
    }

    /** What should come from memory may be held up all the same; a deferral keeps the interaction alive, privately since its audience isn't known. */
    private void atOnce(InteractionReply reply, Supplier<Outcome> work) {
        String event = Correlation.current();
        CompletableFuture<Outcome> running =
                CompletableFuture.supplyAsync(() -> Correlation.during(event, work), Thread::startVirtualThread);
        Optional<Outcome> soon = within(running, PATIENCE);
        if (soon.isPresent()) {
            first(reply, soon.get());
        } else if (reply.defer(Audience.PERSON)) {
            after(reply, running.join());
        }
    }

    private static Optional<Outcome> within(CompletableFuture<Outcome> running, Duration patience) {
        try {
            return Optional.of(running.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        }
    }

    private void first(InteractionReply reply, Outcome outcome) {
        switch (outcome) {
            case Outcome.Say say -> reply.say(drawn(say.replies()), say.audience());
            case Outcome.Replace replace -> {
                if (reply.standsInMessage()) {
                    reply.update(drawnAsOne(replace.reply()));
                } else {
                    reply.say(drawn(List.of(replace.reply())), Audience.PERSON);
                }
            }
            case Outcome.Ask ask -> reply.ask(ask, drawn(ask.typed().replies()));
            case Outcome.Silent silent -> reply.acknowledgeSilently();
        }
    }

    private void after(InteractionReply reply, Outcome outcome) {
        switch (outcome) {
            case Outcome.Say say -> reply.sayLater(drawn(say.replies()), say.audience());
            case Outcome.Replace replace -> reply.updateLater(drawnAsOne(replace.reply()));
            case Outcome.Ask ask -> reply.sayLater(drawn(ask.typed().replies()), Audience.PERSON);
            case Outcome.Silent silent -> reply.withdraw();
        }
    }

    private List<DrawnMessage> drawn(List<Reply> replies) {
        List<DrawnMessage> messages = new ArrayList<>();
        for (Reply reply : replies) {
            int left = Math.max(1, ReplyDrawing.MAX_MESSAGES - messages.size());
            messages.addAll(ReplyDrawing.of(reply, charts, left, "").messages());
        }
        return messages;
    }

    private DrawnMessage drawnAsOne(Reply reply) {
        return ReplyDrawing.of(reply, charts, 1, "").messages().getFirst();
    }
}
