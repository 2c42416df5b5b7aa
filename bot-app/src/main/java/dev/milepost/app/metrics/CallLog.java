package dev.milepost.app.metrics;

import dev.milepost.BotListener;
import dev.milepost.chat.Correlation;
import dev.milepost.command.Outcome;
import java.time.Duration;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A line for each call that was answered: what it was and how that went, never who asked or what was said. */
public final class CallLog implements BotListener {

    private static final Logger LOG = LoggerFactory.getLogger(CallLog.class);

    /** The event under which the program asks itself something, which counts for nothing. */
    public static final String OWN = "warm-up";

    private final BotListener next;

    /** Writes, and tells {@code next}. */
    public CallLog(BotListener next) {
        this.next = next;
    }

    @Override
    public void began(Call call) {
        if (!isOwn()) {
            next.began(call);
        }
    }

    @Override
    public void ended(Call call, Outcome.Result result, Duration took) {
        if (isOwn()) {
            return;
        }
        next.ended(call, result, took);
        if (call.kind() != Kind.SUGGESTION) {
            LOG.info("{} on {}: {} in {} ms", what(call), call.platform(), result, took.toMillis());
        }
    }

    @Override
    public void answered(String kind) {
        if (!isOwn()) {
            next.answered(kind);
        }
    }

    @Override
    public void limited(Call call) {
        if (!isOwn()) {
            next.limited(call);
            LOG.info("{} on {}: asked to wait", what(call), call.platform());
        }
    }

    private static boolean isOwn() {
        return Correlation.current().equals(OWN);
    }

    private static String what(Call call) {
        return (call.kind().name().toLowerCase(Locale.ROOT) + " " + call.name()).strip();
    }
}
