package dev.milepost.discord;

import dev.milepost.Bot;
import dev.milepost.chat.Caller;
import dev.milepost.chat.Correlation;
import dev.milepost.chat.Place;
import dev.milepost.command.ActionCall;
import dev.milepost.command.CommandRouter;
import dev.milepost.command.FormSubmission;
import dev.milepost.command.Invocation;
import dev.milepost.command.Suggestion;
import dev.milepost.command.SuggestionRequest;
import dev.milepost.command.Timing;
import dev.milepost.reply.Action;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import net.dv8tion.jda.api.events.interaction.GenericInteractionCreateEvent;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.CommandInteractionPayload;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Interactions to the bot's calls. Returns at once; the work is done on threads of its own. */
final class Interactions implements InteractionPermissions.Handler {

    private static final Logger LOG = LoggerFactory.getLogger(Interactions.class);

    private final Bot bot;
    private final OwnCommands commands;
    private final InteractionAnswers answers;
    private final boolean wholeApplication;
    private final Inbox inbox;
    private final Executor threads;

    Interactions(
            Bot bot,
            OwnCommands commands,
            InteractionAnswers answers,
            boolean wholeApplication,
            Inbox inbox,
            Executor threads) {
        this.bot = bot;
        this.commands = commands;
        this.answers = answers;
        this.wholeApplication = wholeApplication;
        this.inbox = inbox;
        this.threads = threads;
    }

    @Override
    public void handle(GenericInteractionCreateEvent event, OptionalLong permissions) {
        inbox.take(event.getIdLong(), () -> {
                    try {
                        answer(event, permissions);
                    } catch (RuntimeException e) {
                        LOG.error("Interaction {} failed", event.getId(), e);
                    }
                })
                .ifPresent(task -> threads.execute(Correlation.of(event.getId(), task)));
    }

    private void answer(GenericInteractionCreateEvent event, OptionalLong permissions) {
        Caller caller = DiscordNames.caller(event, permissions);
        Place place = DiscordNames.place(event);
        switch (event) {
            case SlashCommandInteractionEvent e -> command(e, caller, place);
            case MessageContextInteractionEvent e -> askAbout(e, caller, place);
            case CommandAutoCompleteInteractionEvent e -> suggest(e, caller, place);
            case ButtonInteractionEvent e -> pressed(e, List.of(), caller, place);
            case StringSelectInteractionEvent e -> pressed(e, e.getValues(), caller, place);
            case ModalInteractionEvent e -> submitted(e, caller, place);
            default -> {} // menus of other kinds and context menus are never ours
        }
    }

    private boolean isOurs(CommandInteractionPayload command) {
        return !command.isGuildCommand() && commands.isOurs(command.getCommandType(), command.getName());
    }

    private void command(SlashCommandInteractionEvent event, Caller caller, Place place) {
        if (!isOurs(event)) {
            return;
        }
        Map<String, String> options = new HashMap<>();
        for (OptionMapping option : event.getOptions()) {
            options.put(option.getName(), option.getAsString());
        }
        Invocation invocation = new Invocation(caller, place, event.getName(), subcommand(event), options, "");
        answers.answer(event, bot.timing(invocation), isDirect(place), () -> bot.command(invocation));
    }

    private void askAbout(MessageContextInteractionEvent event, Caller caller, Place place) {
        if (!isOurs(event)) {
            return;
        }
        String question = Mentions.without(event.getTarget().getContentRaw());
        // A message without words opens the form.
        Invocation invocation = new Invocation(caller, place, CommandDrawing.ASK, "", Map.of("question", question), "");
        answers.answer(event, bot.timing(invocation), isDirect(place), () -> bot.command(invocation));
    }

    private void suggest(CommandAutoCompleteInteractionEvent event, Caller caller, Place place) {
        if (!isOurs(event)) {
            return;
        }
        SuggestionRequest request = new SuggestionRequest(
                caller,
                place,
                event.getName(),
                subcommand(event),
                event.getFocusedOption().getName(),
                event.getFocusedOption().getValue());
        List<Command.Choice> choices = bot.suggest(request).stream()
                .filter(s -> !s.label().isBlank() && s.value().length() <= DiscordLimits.CHOICE_TEXT.max())
                .limit(DiscordLimits.CHOICES.max())
                .map(Interactions::choice)
                .toList();
        event.replyChoices(choices).submit().exceptionally(e -> {
            LOG.debug("Suggestions for interaction {} didn't arrive: {}", event.getId(), RestFailure.of(e));
            return null;
        });
    }

    private static Command.Choice choice(Suggestion suggestion) {
        return new Command.Choice(
                Literal.cut(Literal.line(suggestion.label()), DiscordLimits.CHOICE_TEXT.max()), suggestion.value());
    }

    private void pressed(
            GenericComponentInteractionCreateEvent event, List<String> chosen, Caller caller, Place place) {
        Optional<Action> action = ComponentIds.action(event.getComponentId());
        if (action.isPresent()) {
            Action asked = action.get();
            for (String value : chosen) {
                asked = asked.with(value);
            }
            ActionCall call = new ActionCall(
                    caller, place, asked, isDirect(place) || event.getMessage().isEphemeral());
            answers.answer(event, bot.timing(call), isDirect(place), () -> bot.action(call));
        } else if (wholeApplication || ComponentIds.isOfAnyVersion(event.getComponentId())) {
            answers.answer(event, new Timing.AtOnce(), isDirect(place), CommandRouter::oldButton);
        }
    }

    private void submitted(ModalInteractionEvent event, Caller caller, Place place) {
        Optional<Action> action = ComponentIds.action(event.getModalId());
        if (action.isPresent()) {
            FormSubmission form =
                    new FormSubmission(caller, place, action.get(), FormDrawing.values(event.getValues()));
            answers.answer(event, bot.timing(form), isDirect(place), () -> bot.submit(form));
        } else if (wholeApplication || ComponentIds.isOfAnyVersion(event.getModalId())) {
            answers.answer(event, new Timing.AtOnce(), isDirect(place), CommandRouter::oldForm);
        }
    }

    private static boolean isDirect(Place place) {
        return place.kind() == Place.Kind.DIRECT;
    }

    private static String subcommand(CommandInteractionPayload command) {
        return Optional.ofNullable(command.getSubcommandName()).orElse("");
    }
}
