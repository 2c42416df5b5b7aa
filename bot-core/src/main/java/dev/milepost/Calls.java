package dev.milepost;

import dev.milepost.BotListener.Call;
import dev.milepost.chat.Caller;
import dev.milepost.chat.Place;
import dev.milepost.command.CommandRouter;
import dev.milepost.command.Outcome;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;

/** What is the same for all that the bot is asked: limits, faults, and who hears how it went. */
final class Calls {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final BotListener listener;
    private final RateLimit limit;

    Calls(BotListener listener, RateLimit limit) {
        this.listener = listener;
        this.limit = limit;
    }

    /** The outcome of {@code work}; one that says when to come back where the caller asks too much. */
    Outcome answer(Call call, Caller caller, Place place, Supplier<Outcome> work) {
        Optional<Duration> wait = limit.wait(caller.user(), place.channel());
        if (wait.isPresent()) {
            listener.limited(call);
            return Outcome.person(later(wait.get()));
        }
        return unlimited(call, work);
    }

    /** The outcome of {@code work}, however much the caller asks. */
    Outcome unlimited(Call call, Supplier<Outcome> work) {
        long start = System.nanoTime();
        listener.began(call);
        Outcome outcome = guarded(call, work);
        listener.ended(call, result(outcome), Duration.ofNanos(System.nanoTime() - start));
        return outcome;
    }

    /** The value of {@code work}, or {@code otherwise} where it fails; neither is limited, for typing asks at every key. */
    <T> T value(Call call, Supplier<T> work, T otherwise) {
        long start = System.nanoTime();
        listener.began(call);
        Outcome.Result result = Outcome.Result.DONE;
        try {
            return work.get();
        } catch (RuntimeException e) {
            result = Outcome.Result.FAILED;
            log(FaultCode.next(), call, e);
            return otherwise;
        } finally {
            listener.ended(call, result, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private static Outcome guarded(Call call, Supplier<Outcome> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            String code = FaultCode.next();
            log(code, call, e);
            return Outcome.failed(Reply.of(Text.of(
                    "Something went wrong on my side. Please try again; if it stays, tell an admin the code `{}`.",
                    code)));
        }
    }

    private static Outcome.Result result(Outcome outcome) {
        return outcome instanceof Outcome.Say say ? say.result() : Outcome.Result.DONE;
    }

    private static Reply later(Duration wait) {
        long seconds = Math.max(1, (wait.toNanos() + SECOND - 1) / SECOND);
        return Reply.of(Text.of(
                "That is quite a lot at once, so I need a breath. Please ask me again in {} {}.",
                seconds,
                seconds == 1 ? "second" : "seconds"));
    }

    /** The logger is fetched here, where something is wrong anyway, since a logging library costs a quarter of a second to start. */
    private static void log(String code, Call call, RuntimeException e) {
        LoggerFactory.getLogger(Bot.class)
                .error(
                        "{}: {} {} failed",
                        code,
                        call.kind().name().toLowerCase(Locale.ROOT),
                        CommandRouter.shorten(call.name()),
                        e);
    }
}
