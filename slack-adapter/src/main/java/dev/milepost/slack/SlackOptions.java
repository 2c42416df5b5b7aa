package dev.milepost.slack;

import java.time.Clock;
import java.util.Locale;
import java.util.Set;

/**
 * What of a Bolt app is Milepost's, and under which names.
 *
 * @param rootCommand name of the command whose first word is Milepost's command, without slash
 * @param shortCommands Milepost's commands that have a slash command of their own beside the root
 * @param commandPrefix stands before each short command's name; empty for none
 * @param directMessages whether direct messages to the app are Milepost's to answer
 * @param mentions whether messages that mention the app are
 * @param everythingElse whether the app is Milepost's alone, so that commands by other names are
 *     answered, too, and whatever Slack sends besides is taken without an answer
 * @param clock tells the age of what is remembered
 */
public record SlackOptions(
        String rootCommand,
        Set<String> shortCommands,
        String commandPrefix,
        boolean directMessages,
        boolean mentions,
        boolean everythingElse,
        Clock clock) {

    /** The root command's name, where nobody chose another. */
    public static final String DEFAULT_ROOT_COMMAND = "milepost";

    /** The short commands, where nobody chose others. */
    public static final Set<String> DEFAULT_SHORT_COMMANDS = Set.of("salary", "career", "tip");

    public SlackOptions {
        rootCommand = rootCommand.toLowerCase(Locale.ROOT);
        commandPrefix = commandPrefix.toLowerCase(Locale.ROOT);
        shortCommands = Set.copyOf(shortCommands);
    }

    /** For somebody else's app: commands and their buttons only. */
    public static SlackOptions forHost() {
        return new SlackOptions(
                DEFAULT_ROOT_COMMAND, DEFAULT_SHORT_COMMANDS, "", false, false, false, Clock.systemUTC());
    }

    /** For an app that is Milepost's alone. */
    public static SlackOptions forOwnApp() {
        return new SlackOptions(DEFAULT_ROOT_COMMAND, DEFAULT_SHORT_COMMANDS, "", true, true, true, Clock.systemUTC());
    }

    /** The same under other names. */
    public SlackOptions withCommands(String root, Set<String> shorts, String prefix) {
        return new SlackOptions(root, shorts, prefix, directMessages, mentions, everythingElse, clock);
    }

    /** The same, with direct messages and mentions as given. */
    public SlackOptions withMessages(boolean direct, boolean mentioning) {
        return new SlackOptions(rootCommand, shortCommands, commandPrefix, direct, mentioning, everythingElse, clock);
    }

    /** The same by another clock. */
    public SlackOptions withClock(Clock other) {
        return new SlackOptions(
                rootCommand, shortCommands, commandPrefix, directMessages, mentions, everythingElse, other);
    }
}
