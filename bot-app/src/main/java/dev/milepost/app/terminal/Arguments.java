package dev.milepost.app.terminal;

import dev.milepost.app.terminal.Request.Form;
import dev.milepost.chat.UserRef;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reads a command line. */
public final class Arguments {

    private static final List<String> CHAT = List.of("salary", "career", "tip", "ask", "help");

    private final String version;
    private final boolean colours;

    /**
     * Reads for a program of {@code version}.
     *
     * @param colours whether help may be coloured
     */
    public Arguments(String version, boolean colours) {
        this.version = version;
        this.colours = colours;
    }

    public Request parse(List<String> args) {
        // Words alone need no parser, and picocli takes a tenth of a second to get ready.
        if (args.isEmpty() || args.equals(List.of("run"))) {
            return new Request.Run(Optional.empty(), false, false);
        }
        if (CHAT.contains(args.get(0)) && args.stream().noneMatch(a -> a.startsWith("-"))) {
            return chat(Optional.empty(), args.get(0), String.join(" ", args.subList(1, args.size())), Form.TEXT);
        }
        try {
            return request(CommandTree.build().parseArgs(args.toArray(String[]::new)));
        } catch (ParameterException e) {
            return new Request.Wrong(reason(e));
        }
    }

    private Request request(ParseResult root) {
        ParseResult last = root;
        Path config = config(root, null);
        while (last.hasSubcommand()) {
            last = last.subcommand();
            config = config(last, config);
        }
        if (last.isVersionHelpRequested()) {
            return new Request.Say("Milepost " + version);
        }
        if (last.isUsageHelpRequested()) {
            return new Request.Say(last.commandSpec()
                    .commandLine()
                    .getUsageMessage(colours ? Ansi.ON : Ansi.OFF)
                    .strip());
        }
        return request(root, last, Optional.ofNullable(config));
    }

    private static @Nullable Path config(ParseResult command, @Nullable Path before) {
        return command.matchedOptionValue(CommandTree.CONFIG, before);
    }

    private static Request request(ParseResult root, ParseResult command, Optional<Path> config) {
        String name = command.commandSpec().name();
        return switch (name) {
            case "milepost", "run" ->
                new Request.Run(config, offline(root) || offline(command), open(root) || open(command));
            case "config" -> new Request.ShowConfig(config);
            case "report" -> new Request.Report(config);
            case "doctor" -> new Request.Doctor(config, command.hasMatchedOption(CommandTree.JSON));
            case "backup" -> new Request.Backup(config, Path.of(command.<String>matchedPositionalValue(0, "")));
            case "rehearse" -> new Request.Rehearse();
            case "erase" -> erase(config, command.matchedOptionValue(CommandTree.USER, ""));
            case "gaps" -> new Request.Gaps(config);
            case "replay" -> replay(config, command.matchedPositionalValue(0, ""));
            case "check" ->
                new Request.CheckContent(config, Optional.ofNullable(command.<Path>matchedPositionalValue(0, null)));
            case "preview" ->
                new Request.PreviewContent(
                        config, Optional.ofNullable(command.<Path>matchedPositionalValue(0, null)), open(command));
            case "content" -> new Request.Wrong("content needs a second word: check or preview");
            case "manifest" -> new Request.SlackManifest(config);
            case "slack" -> new Request.Wrong("slack needs a second word: manifest");
            case "invite" -> new Request.DiscordInvite(config);
            case "discord" -> new Request.Wrong("discord needs a second word: invite");
            default -> chat(config, name, command);
        };
    }

    private static Request replay(Optional<Path> config, String receipt) {
        return receipt.isBlank()
                ? new Request.Wrong("replay needs the id of a receipt, as “Why this answer?” gives it")
                : new Request.Replay(config, receipt.strip().toLowerCase(Locale.ROOT));
    }

    private static Request erase(Optional<Path> config, String user) {
        String[] parts = user.strip().split(":", 2);
        if (parts.length < 2 || !parts[1].matches("[A-Za-z0-9]{1,40}")) {
            return new Request.Wrong("erase needs whom: --user discord:123456789012345678 or --user slack:U0123ABCD");
        }
        String platform = parts[0].toLowerCase(Locale.ROOT);
        return List.of("discord", "slack").contains(platform)
                ? new Request.Erase(config, new UserRef(platform, "", parts[1]))
                : new Request.Wrong("--user begins with discord: or slack:, not “%s:”".formatted(parts[0]));
    }

    private static boolean open(ParseResult command) {
        return command.hasMatchedOption(CommandTree.OPEN);
    }

    private static boolean offline(ParseResult command) {
        return command.hasMatchedOption(CommandTree.OFFLINE);
    }

    private static Request chat(Optional<Path> config, String name, ParseResult command) {
        List<String> given = command.matchedPositionalValue(0, List.of());
        String words = String.join(" ", given);
        if (command.hasMatchedOption(CommandTree.FILE)) {
            if (command.hasMatchedOption(CommandTree.PLATFORM)) {
                return new Request.Wrong("--platform goes with a question, not with --file");
            }
            return words.isEmpty()
                    ? new Request.AskFile(config, command.matchedOptionValue(CommandTree.FILE, "-"))
                    : new Request.Wrong("ask takes a question or --file, not both");
        }
        boolean json = command.hasMatchedOption(CommandTree.JSON);
        String platform = command.matchedOptionValue(CommandTree.PLATFORM, "");
        if (json && !platform.isEmpty()) {
            return new Request.Wrong("--platform prints JSON by itself: leave --json out");
        }
        return switch (platform.toLowerCase(Locale.ROOT)) {
            case "" -> chat(config, name, words, json ? Form.JSON : Form.TEXT);
            case "discord" -> chat(config, name, words, Form.DISCORD);
            case "slack" -> chat(config, name, words, Form.SLACK);
            default -> new Request.Wrong("--platform is discord or slack, not “%s”".formatted(platform));
        };
    }

    private static Request chat(Optional<Path> config, String name, String words, Form form) {
        return name.equals("ask") && words.isBlank()
                ? new Request.Wrong("ask needs a question, such as: milepost ask \"what does a mid level earn?\"")
                : new Request.Chat(config, name, words, form);
    }

    private static String reason(ParameterException e) {
        StringBuilder reason = new StringBuilder();
        if (e instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
            reason.append("there is no “%s”".formatted(unmatched.getUnmatched().get(0)));
        } else {
            reason.append(String.valueOf(e.getMessage()));
        }
        if (e instanceof UnmatchedArgumentException unmatched
                && !unmatched.getSuggestions().isEmpty()) {
            reason.append("; did you mean %s?".formatted(String.join(" or ", unmatched.getSuggestions())));
        }
        String command = e.getCommandLine().getCommandSpec().qualifiedName(" ");
        return reason.append("\nSee: ").append(command).append(" --help").toString();
    }
}
