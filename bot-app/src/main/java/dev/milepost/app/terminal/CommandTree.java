package dev.milepost.app.terminal;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The commands and options there are. Built by calls: picocli's annotations would be read by reflection at every start. */
final class CommandTree {

    static final String CONFIG = "--config";
    static final String OFFLINE = "--offline";
    static final String OPEN = "--open";
    static final String JSON = "--json";
    static final String FILE = "--file";
    static final String PLATFORM = "--platform";
    static final String USER = "--user";

    private CommandTree() {}

    static CommandLine build() {
        CommandSpec root = command("milepost", "A career bot for communities of AI engineers.")
                .addOption(offline())
                .addOption(open())
                .addSubcommand(
                        "run",
                        command("run", "Run the bot: playground, Discord, Slack. The default.")
                                .addOption(offline())
                                .addOption(open()));
        Stream.of(chats(), operators(), rest())
                .flatMap(List::stream)
                .forEach(command -> root.addSubcommand(command.name(), command));
        CommandLine line = new CommandLine(root);
        line.setExpandAtFiles(false);
        line.setOverwrittenOptionsAllowed(false);
        return line;
    }

    private static List<CommandSpec> chats() {
        return List.of(
                chat("salary", "What a level or a region pays: salary mid, salary europe"),
                chat("career", "What the source says on a topic: career skills"),
                chat("tip", "Today's tip"),
                chat("ask", "Answer a career question in your own words")
                        .addOption(OptionSpec.builder(FILE)
                                .paramLabel("FILE")
                                .type(String.class)
                                .description("questions, one JSON object a line; - reads standard input")
                                .build()),
                chat("help", "What the bot can do in a chat"));
    }

    private static List<CommandSpec> operators() {
        return List.of(
                replay(),
                command("report", "What was asked and how often answers helped, by kind and facts"),
                command("gaps", "What several people asked and no fact answered, as entries to fill in"),
                command("doctor", "Check this installation, and say what to do")
                        .addOption(OptionSpec.builder(JSON)
                                .type(boolean.class)
                                .description("print the findings as JSON")
                                .build()),
                backup(),
                rehearse(),
                erase());
    }

    private static List<CommandSpec> rest() {
        return List.of(
                content(),
                command("slack", "What Slack needs to know")
                        .addSubcommand(
                                "manifest",
                                command("manifest", "Print the app's manifest, with the reason for each scope")),
                command("discord", "What Discord needs to know")
                        .addSubcommand(
                                "invite", command("invite", "Print the link that invites the bot, with the reasons")),
                command("config", "The settings in force, and where each comes from"));
    }

    private static CommandSpec backup() {
        return command("backup", "Copy the database as it is now, also while it is in use")
                .addPositional(PositionalParamSpec.builder()
                        .paramLabel("FILE")
                        .type(String.class)
                        .arity("1")
                        .description("where to; nothing may be there yet")
                        .build());
    }

    private static CommandSpec erase() {
        return command("erase", "Erase what is stored about a person")
                .addOption(OptionSpec.builder(USER)
                        .paramLabel("PLATFORM:ID")
                        .type(String.class)
                        .description("whom, such as discord:123456789012345678")
                        .build());
    }

    private static CommandSpec command(String name, String description) {
        CommandSpec command = CommandSpec.create().name(name);
        command.usageMessage().description(description);
        return command.addOption(OptionSpec.builder(CONFIG)
                        .paramLabel("FILE")
                        .type(Path.class)
                        .description("the configuration (default: ./milepost.yaml, where there is one)")
                        .build())
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("show this help")
                        .build())
                .addOption(OptionSpec.builder("-V", "--version")
                        .versionHelp(true)
                        .description("print the version")
                        .build());
    }

    private static OptionSpec offline() {
        return OptionSpec.builder(OFFLINE)
                .type(boolean.class)
                .description("the playground alone, whatever tokens are set")
                .build();
    }

    private static OptionSpec open() {
        return OptionSpec.builder(OPEN)
                .type(boolean.class)
                .description("open the page in a browser")
                .build();
    }

    private static CommandSpec chat(String name, String description) {
        return command(name, description)
                .addOption(OptionSpec.builder(JSON)
                        .type(boolean.class)
                        .description("print the neutral reply as JSON")
                        .build())
                .addOption(OptionSpec.builder(PLATFORM)
                        .paramLabel("NAME")
                        .type(String.class)
                        .description("print what discord or slack would be sent, as JSON")
                        .build())
                .addPositional(PositionalParamSpec.builder()
                        .paramLabel("WORDS")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .arity("0..*")
                        .description("as in a chat")
                        .build());
    }

    private static CommandSpec replay() {
        return command("replay", "Answer a question again that somebody gave you the receipt of")
                .addPositional(PositionalParamSpec.builder()
                        .paramLabel("ID")
                        .type(String.class)
                        .arity("1")
                        .description("the receipt, as “Why this answer?” gives it")
                        .build());
    }

    /** For the launcher alone. */
    private static CommandSpec rehearse() {
        CommandSpec command = command("rehearse", "Run against stand-ins once, for the JVM to learn from");
        command.usageMessage().hidden(true);
        return command;
    }

    private static CommandSpec content() {
        return command("content", "Content packs")
                .addSubcommand(
                        "preview",
                        command("preview", "Show all of a content pack, as drawn, while it is being edited")
                                .addOption(open())
                                .addPositional(folder()))
                .addSubcommand(
                        "check",
                        command("check", "Say what is wrong with a content pack, and where")
                                .addPositional(folder()));
    }

    private static PositionalParamSpec folder() {
        return PositionalParamSpec.builder()
                .paramLabel("DIR")
                .type(Path.class)
                .arity("0..1")
                .description("its folder (default: the configured packs, or those in ./data)")
                .build();
    }
}
