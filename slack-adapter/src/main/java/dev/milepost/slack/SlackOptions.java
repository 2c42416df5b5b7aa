package dev.milepost.slack;

import dev.milepost.chat.OnceStore;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What of a Bolt app is Milepost's, and under which names.
 *
 * @param rootCommand name of the command whose first word is Milepost's command, without slash
 * @param shortCommands Milepost's commands that have a slash command of their own beside the root
 * @param commandPrefix stands before each short command's name; empty for none
 * @param parts what else of the app is Milepost's to answer
 * @param clock tells the age of what is remembered
 * @param once remembers for all nodes of a host what was taken on; empty where one node remembers it by itself
 */
public record SlackOptions(
        String rootCommand,
        Set<String> shortCommands,
        String commandPrefix,
        Set<Part> parts,
        Clock clock,
        Optional<OnceStore> once) {

    /** What of an app may be Milepost's beside its commands, and their buttons and forms. */
    public enum Part {
        /** Direct messages to the app. */
        DIRECT_MESSAGES,
        /** Messages that mention the app. */
        MENTIONS,
        /** The home tab, and a word of welcome to whoever opens it for the first time. */
        HOME,
        /** Suggested questions, and a status, in Slack's view for assistants. */
        ASSISTANT,
        /** Pictures of ranges, kept among the workspace's files and shown by messages that stay. */
        PICTURES,
        /** Commands by other names, and whatever Slack sends besides, which is then taken without an answer. */
        EVERYTHING_ELSE
    }

    /** The root command's name, where nobody chose another. */
    public static final String DEFAULT_ROOT_COMMAND = "milepost";

    /** The short commands, where nobody chose others. */
    public static final Set<String> DEFAULT_SHORT_COMMANDS = Set.of("salary", "career", "tip");

    public SlackOptions {
        rootCommand = rootCommand.toLowerCase(Locale.ROOT);
        commandPrefix = commandPrefix.toLowerCase(Locale.ROOT);
        shortCommands = Set.copyOf(shortCommands);
        parts = Set.copyOf(parts);
    }

    /** For somebody else's app: commands, their buttons and forms only. */
    public static SlackOptions forHost() {
        return new SlackOptions(
                DEFAULT_ROOT_COMMAND, DEFAULT_SHORT_COMMANDS, "", Set.of(), Clock.systemUTC(), Optional.empty());
    }

    /** For an app that is Milepost's alone. */
    public static SlackOptions forOwnApp() {
        return forHost().with(Part.values());
    }

    /** The same under other names. */
    public SlackOptions withCommands(String root, Set<String> shorts, String prefix) {
        return new SlackOptions(root, shorts, prefix, parts, clock, once);
    }

    /** The same with these parts, and no others. */
    public SlackOptions with(Part... only) {
        return new SlackOptions(rootCommand, shortCommands, commandPrefix, Set.of(only), clock, once);
    }

    /** The same by another clock. */
    public SlackOptions withClock(Clock other) {
        return new SlackOptions(rootCommand, shortCommands, commandPrefix, parts, other, once);
    }

    /** The same for several nodes, which remember in {@code store} together what they have taken on. */
    public SlackOptions withOnce(OnceStore store) {
        return new SlackOptions(rootCommand, shortCommands, commandPrefix, parts, clock, Optional.of(store));
    }

    boolean directMessages() {
        return parts.contains(Part.DIRECT_MESSAGES);
    }

    boolean mentions() {
        return parts.contains(Part.MENTIONS);
    }

    boolean home() {
        return parts.contains(Part.HOME);
    }

    boolean assistant() {
        return parts.contains(Part.ASSISTANT);
    }

    boolean pictures() {
        return parts.contains(Part.PICTURES);
    }

    boolean everythingElse() {
        return parts.contains(Part.EVERYTHING_ELSE);
    }
}
