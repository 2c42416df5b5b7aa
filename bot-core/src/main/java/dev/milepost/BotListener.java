package dev.milepost;

import dev.milepost.command.Outcome;
import java.time.Duration;

/**
 * Hears what the bot is asked and how that went, for figures and logs: never what was said. Called on the thread that
 * answers, so it returns at once and throws nothing. Thread-safe.
 */
public interface BotListener {

    /** Hears nothing. */
    BotListener NONE = new BotListener() {};

    /** What was asked of the bot. */
    enum Kind {
        COMMAND,
        /** A button or a menu. */
        ACTION,
        FORM,
        /** A direct message or a mention. */
        MESSAGE,
        HOME,
        WELCOME,
        /** Values for an option that is being typed. */
        SUGGESTION
    }

    /**
     * Something that was asked.
     *
     * @param platform the platform's short name
     * @param name of the command, action or form; {@code unknown} where there is none of that name; empty for the rest
     */
    record Call(Kind kind, String platform, String name) {}

    /** It begins. */
    default void began(Call call) {}

    /** It is answered, for the adapter to deliver. */
    default void ended(Call call, Outcome.Result result, Duration took) {}

    /** A question got an answer of {@code kind}, as in {@link dev.milepost.answer.AskResult#kind}. */
    default void answered(String kind) {}

    /** Somebody was asked to wait. */
    default void limited(Call call) {}
}
