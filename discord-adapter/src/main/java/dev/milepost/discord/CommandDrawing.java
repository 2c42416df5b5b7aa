package dev.milepost.discord;

import dev.milepost.command.CommandSpec;
import dev.milepost.command.OptionSpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/** A command's shape as Discord registers it. */
final class CommandDrawing {

    /** Asks about a message, from its menu; its words go to the command {@link #ASK}. */
    static final String ASK_ABOUT_MESSAGE = "Ask Milepost";

    static final String ASK = "ask";

    private CommandDrawing() {}

    /** All of Discord's commands for what the bot can do. */
    static List<CommandBody> all(Collection<CommandSpec> specs) {
        List<CommandBody> commands = new ArrayList<>();
        specs.forEach(spec -> commands.add(of(spec)));
        if (specs.stream().anyMatch(spec -> spec.name().equals(ASK))) {
            commands.add(everywhere(new CommandBody(Command.Type.MESSAGE, ASK_ABOUT_MESSAGE)));
        }
        return commands;
    }

    /** Admins' commands are about a guild that the bot is in; the others work wherever it can be called. */
    private static CommandBody of(CommandSpec spec) {
        CommandBody command = new CommandBody(spec.name(), description(spec.summary()));
        command.addOptions(options(spec.options()))
                .addSubcommands(spec.subcommands().stream()
                        .map(s ->
                                new SubcommandData(s.name(), description(s.summary())).addOptions(options(s.options())))
                        .toList());
        return spec.adminsOnly() ? forAdmins(command) : everywhere(command);
    }

    private static CommandBody forAdmins(CommandBody command) {
        command.setContexts(InteractionContextType.GUILD)
                .setIntegrationTypes(IntegrationType.GUILD_INSTALL)
                .setDefaultPermissions(DefaultMemberPermissions.enabledFor(Permission.MANAGE_SERVER));
        return command;
    }

    private static CommandBody everywhere(CommandBody command) {
        command.setContexts(
                        InteractionContextType.GUILD,
                        InteractionContextType.BOT_DM,
                        InteractionContextType.PRIVATE_CHANNEL)
                .setIntegrationTypes(IntegrationType.GUILD_INSTALL, IntegrationType.USER_INSTALL);
        return command;
    }

    /** Discord wants required options first. */
    private static List<OptionData> options(List<OptionSpec> specs) {
        return specs.stream()
                .sorted(Comparator.comparing(OptionSpec::required).reversed())
                .map(CommandDrawing::option)
                .toList();
    }

    private static OptionData option(OptionSpec spec) {
        OptionType type = switch (spec.type()) {
            case TEXT -> OptionType.STRING;
            case INTEGER -> OptionType.INTEGER;
            case CHANNEL -> OptionType.CHANNEL;
        };
        OptionData option = new OptionData(type, spec.name(), description(spec.description()), spec.required());
        spec.choices().forEach(c -> addChoice(option, c));
        return spec.suggests() ? option.setAutoComplete(true) : option;
    }

    private static void addChoice(OptionData option, OptionSpec.Choice choice) {
        String label = Literal.cut(choice.label(), DiscordLimits.CHOICE_TEXT.max());
        if (option.getType() == OptionType.INTEGER) {
            option.addChoice(label, Long.parseLong(choice.value()));
        } else {
            option.addChoice(label, choice.value());
        }
    }

    private static String description(String text) {
        return Literal.cut(text, DiscordLimits.DESCRIPTION.max());
    }
}
