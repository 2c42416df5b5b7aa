package dev.milepost.app.terminal;

import dev.milepost.chat.UserRef;
import java.nio.file.Path;
import java.util.Optional;

/** What a command line asks for. */
public sealed interface Request {

    /** What takes the configuration: from {@link #configFile}, where the line names one. */
    sealed interface Configured extends Request {
        Optional<Path> configFile();

        /** Whether the platforms' tokens are looked at; otherwise they may be wrong or half there. */
        default boolean takesTokens() {
            return false;
        }
    }

    /** What prints and is done. */
    sealed interface Errand extends Configured {}

    /** What opens the database. */
    sealed interface OnDatabase extends Errand {}

    /** What looks at the platforms' tokens, whatever else the line says. */
    sealed interface WithTokens extends Errand {
        @Override
        default boolean takesTokens() {
            return true;
        }
    }

    /** Everything, until it is told to stop. */
    record Run(Optional<Path> configFile, boolean offline, boolean open) implements Configured {
        @Override
        public boolean takesTokens() {
            return !offline;
        }
    }

    /** One answer. */
    record Chat(Optional<Path> configFile, String command, String words, Form form) implements Errand {}

    /** One answer a line, to the questions in {@code file}; {@code -} is standard input. */
    record AskFile(Optional<Path> configFile, String file) implements Errand {}

    /** What is wrong with a content pack. */
    record CheckContent(Optional<Path> configFile, Optional<Path> folder) implements Errand {}

    /** All of a content pack, as drawn, in a browser. */
    record PreviewContent(Optional<Path> configFile, Optional<Path> folder, boolean open) implements Errand {}

    /** A kept question's answer, then and now. */
    record Replay(Optional<Path> configFile, String receipt) implements OnDatabase {}

    /** How often answers helped. */
    record Report(Optional<Path> configFile) implements OnDatabase {}

    /** Forget a person. An empty space stands for any. */
    record Erase(Optional<Path> configFile, UserRef person) implements OnDatabase {}

    /** What was asked and not answered. */
    record Gaps(Optional<Path> configFile) implements OnDatabase {}

    /** What is right and wrong with this installation. */
    record Doctor(Optional<Path> configFile, boolean json) implements WithTokens, OnDatabase {}

    /** A copy of the database. */
    record Backup(Optional<Path> configFile, Path target) implements OnDatabase {}

    /** A run against stand-ins, for the JVM to learn from. */
    record Rehearse() implements Request {}

    /** The values in force. */
    record ShowConfig(Optional<Path> configFile) implements WithTokens {}

    /** What to paste at Slack. */
    record SlackManifest(Optional<Path> configFile) implements WithTokens {}

    /** What to open to invite the bot to a Discord server. */
    record DiscordInvite(Optional<Path> configFile) implements WithTokens {}

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
        SLACK;

        /** Whether it is what a platform would be sent. */
        public boolean isOfPlatform() {
            return this == DISCORD || this == SLACK;
        }
    }
}
