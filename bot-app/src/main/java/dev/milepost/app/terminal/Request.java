package dev.milepost.app.terminal;

import dev.milepost.chat.UserRef;
import java.nio.file.Path;
import java.util.Optional;

/** What a command line asks for. A configuration file stands in each where the line names one. */
public sealed interface Request {

    /** Everything, until it is told to stop. */
    record Run(Optional<Path> configFile, boolean offline, boolean open) implements Request {}

    /** One answer. */
    record Chat(Optional<Path> configFile, String command, String words, Form form) implements Request {}

    /** One answer a line, to the questions in {@code file}; {@code -} is standard input. */
    record AskFile(Optional<Path> configFile, String file) implements Request {}

    /** What is wrong with a content pack. */
    record CheckContent(Optional<Path> configFile, Optional<Path> folder) implements Request {}

    /** All of a content pack, as drawn, in a browser. */
    record PreviewContent(Optional<Path> configFile, Optional<Path> folder, boolean open) implements Request {}

    /** A kept question's answer, then and now. */
    record Replay(Optional<Path> configFile, String receipt) implements Request {}

    /** How often answers helped. */
    record Report(Optional<Path> configFile) implements Request {}

    /** Forget a person. An empty space stands for any. */
    record Erase(Optional<Path> configFile, UserRef person) implements Request {}
    /** What was asked and not answered. */
    record Gaps(Optional<Path> configFile) implements Request {}

    /** What is right and wrong with this installation. */
    record Doctor(Optional<Path> configFile, boolean json) implements Request {}

    /** A copy of the database. */
    record Backup(Optional<Path> configFile, Path target) implements Request {}

    /** A run against stand-ins, for the JVM to learn from. */
    record Rehearse() implements Request {}

    /** The values in force. */
    record ShowConfig(Optional<Path> configFile) implements Request {}

    /** What to paste at Slack. */
    record SlackManifest(Optional<Path> configFile) implements Request {}

    /** What to open to invite the bot to a Discord server. */
    record DiscordInvite(Optional<Path> configFile) implements Request {}

    /** A text about the program itself. */
    record Say(String text) implements Request {}

    /** Nothing: the line isn't understood, for the reason given. */
    record Wrong(String reason) implements Request {}

    /** How an answer is printed. */
    enum Form {
        /** For people. */
        TEXT,
        /** The neutral reply. */
        JSON,
        /** As Discord would be sent it. */
        DISCORD,
        /** As Slack would be sent it. */
        SLACK
    }
}
