package dev.milepost.command;

import dev.milepost.chat.Caller;
import dev.milepost.reply.Action;
import dev.milepost.reply.Block;
import dev.milepost.reply.Button;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Brings an invocation, a press or a half-typed option to the feature that answers it, if it may. */
public final class CommandRouter {

    private final CommandRegistry registry = new CommandRegistry();
    private final HomePage page;
    private final Deputies deputies;

    /** Who may use what is for admins without being one. */
    public interface Deputies {
        /** Whether {@code caller} may use {@code command} like an admin. */
        boolean may(Caller caller, String command);

        /** How an admin makes somebody such a one for {@code command}; empty where nobody can be. */
        default Optional<Text> appointing(String command) {
            return Optional.empty();
        }
    }

    /**
     * Routes to {@code commands}, of which {@code deputies} may use what admins may.
     *
     * @param kept what is kept of people who ask, to be said on the bot's own page
     */
    public CommandRouter(List<Command> commands, Deputies deputies, List<Text> kept) {
        this.deputies = deputies;
        this.page = new HomePage(registry, this::mayUse, kept);
        commands.forEach(registry::add);
        registry.add(new HelpCommand(registry, this::mayUse));
    }

    public CommandRegistry registry() {
        return registry;
    }

    public CommandLine commandLine() {
        return new CommandLine(registry);
    }

    public Timing timing(Invocation invocation) {
        return registry.command(invocation.command())
                .filter(command -> refusal(command.spec(), invocation).isEmpty())
                .map(command -> command.timing(invocation))
                .orElse(new Timing.AtOnce());
    }

    /** Whether {@code command} only looks up what is in memory. */
    public boolean isLookup(String command) {
        return registry.command(command).filter(Command::isLookup).isPresent();
    }

    public Timing timing(ActionCall call) {
        return registry.action(call.action().name()).map(ActionHandler::timing).orElse(new Timing.AtOnce());
    }

    /** Help depends on it as well where it has something to hide. */
    public boolean dependsOnAdmin(Invocation invocation) {
        return registry.spec(invocation.command()).stream()
                .anyMatch(spec -> spec.adminsOnly() || (isHelp(spec.name()) && registry.hasAdminCommands()));
    }

    public boolean dependsOnAdmin(ActionCall call) {
        return registry.action(call.action().name()).stream()
                .anyMatch(h -> h.adminsOnly() || (isHelp(h.action()) && registry.hasAdminCommands()));
    }

    private boolean mayUse(Caller caller, CommandSpec spec) {
        return !spec.adminsOnly() || isAdmin(caller, spec.name());
    }

    private boolean isAdmin(Caller caller, String command) {
        return caller.admin() || deputies.may(caller, command);
    }

    private static boolean isHelp(String name) {
        return name.equals(HelpCommand.NAME);
    }

    public Outcome run(Invocation invocation) {
        Optional<Command> command = registry.command(invocation.command());
        if (command.isEmpty()) {
            return Outcome.wrongUsage(unknownCommand(invocation));
        }
        return refusal(command.get().spec(), invocation)
                .map(Outcome::wrongUsage)
                .orElseGet(() -> command.get().run(invocation));
    }

    public Outcome act(ActionCall call) {
        Optional<ActionHandler> handler = registry.action(call.action().name());
        if (handler.isEmpty()) {
            return oldButton();
        }
        if (handler.get().adminsOnly()
                && !isAdmin(call.caller(), registry.commandOf(handler.get().action()))) {
            return Outcome.person(Reply.of(Text.markdown("Only admins can use this button.")));
        }
        return handler.get().act(call);
    }

    public Timing timing(FormSubmission submission) {
        return registry.form(submission.action().name())
                .map(FormHandler::timing)
                .orElse(new Timing.AtOnce());
    }

    public boolean dependsOnAdmin(FormSubmission submission) {
        return registry.form(submission.action().name()).stream().anyMatch(FormHandler::adminsOnly);
    }

    /** What isn't clear in a form, by field; empty where all is. */
    public Map<String, Text> problems(FormSubmission submission) {
        return registry.form(submission.action().name())
                .map(form -> form.problems(submission))
                .orElse(Map.of());
    }

    public Outcome submit(FormSubmission submission) {
        Optional<FormHandler> handler = registry.form(submission.action().name());
        if (handler.isEmpty()) {
            return oldForm();
        }
        if (handler.get().adminsOnly()
                && !isAdmin(
                        submission.caller(), registry.commandOf(handler.get().form()))) {
            return Outcome.person(Reply.of(Text.markdown("Only admins can send this form.")));
        }
        return handler.get().submit(submission);
    }

    /** What a button gets that nobody here knows; for adapters, too, whose ids may have had another form once. */
    public static Outcome oldButton() {
        return Outcome.person(Reply.of(
                Text.markdown("This button belongs to an older version of me. Please ask again, or see `help`.")));
    }

    /** What a form gets that nobody here knows. */
    public static Outcome oldForm() {
        return Outcome.person(Reply.of(
                Text.markdown("This form belongs to an older version of me. Please ask again, or see `help`.")));
    }

    public Outcome home(HomeVisit visit) {
        return Outcome.person(page.of(visit));
    }

    public Outcome welcome(HomeVisit visit) {
        return Outcome.person(page.welcome(visit));
    }

    /** Values for an option, at most 25; none where the caller may not run the command. */
    public List<Suggestion> suggest(SuggestionRequest request) {
        return registry.command(request.command())
                .filter(c -> mayUse(request.caller(), c.spec()))
                .map(c -> c.suggest(request).stream().limit(25).toList())
                .orElse(List.of());
    }

    private Optional<Reply> refusal(CommandSpec spec, Invocation invocation) {
        if (!mayUse(invocation.caller(), spec)) {
            Text refused = Text.of(
                    "**{}** is for admins: people who may manage this server or workspace. Ask one of them to run it.",
                    spec.name());
            return Optional.of(
                    Reply.of(deputies.appointing(spec.name()).map(refused::plus).orElse(refused)));
        }
        if (!spec.subcommands().isEmpty()
                && spec.subcommand(invocation.subcommand()).isEmpty()) {
            return Optional.of(unknownSubcommand(spec, invocation.subcommand()));
        }
        return Optional.empty();
    }

    private Reply unknownCommand(Invocation invocation) {
        List<String> names = registry.specs().stream().map(CommandSpec::name).toList();
        List<String> near = Closest.to(invocation.command(), names, 3);
        String typed = shorten(invocation.command());
        Text said = Text.of("I have no command “{}”. ", typed).plus(Closest.didYouMean(near));
        List<Button> help = new ArrayList<>(near.stream()
                .map(name -> Button.of("About " + name, Action.of(HelpCommand.NAME, name)))
                .toList());
        help.add(Button.of("Show help", Action.of(HelpCommand.NAME)));
        return Reply.of(said.plus(Text.of("What I can do: {}.", String.join(", ", names))))
                .plus(new Block.Buttons(help));
    }

    private static Reply unknownSubcommand(CommandSpec spec, String typed) {
        List<String> names =
                spec.subcommands().stream().map(CommandSpec.Subcommand::name).toList();
        List<String> near = Closest.to(typed, names, 1);
        Text said = typed.isEmpty()
                ? Text.of("**{}** needs a second word. ", spec.name())
                : Text.of("**{}** has no “{}”. ", spec.name(), shorten(typed));
        return Reply.builder()
                .paragraph(said.plus(Closest.didYouMean(near)).plus(Text.markdown("These work:")))
                .bullets(spec.subcommands().stream()
                        .map(s -> Text.of("`{} {}`: {}", spec.name(), s.name(), s.summary()))
                        .collect(Collectors.toList()))
                .build();
    }

    /** Words of somebody else's as an error repeats them: one line, not long. */
    public static String shorten(String typed) {
        String line = typed.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
        int end = line.codePointCount(0, line.length()) <= 40 ? line.length() : line.offsetByCodePoints(0, 40);
        return end == line.length() ? line : line.substring(0, end) + "…";
    }
}
