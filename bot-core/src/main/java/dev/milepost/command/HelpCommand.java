package dev.milepost.command;

import dev.milepost.chat.Caller;
import dev.milepost.reply.Action;
import dev.milepost.reply.Button;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;

/** {@code help}: a short first screen that hides what one may not run, or one command with its examples. */
final class HelpCommand implements Command {

    /** Of the command, and of its buttons' action. */
    static final String NAME = "help";

    private static final OptionSpec COMMAND =
            OptionSpec.text("command", "The command to explain").completed();

    private final CommandRegistry registry;
    private final BiPredicate<Caller, CommandSpec> mayUse;

    HelpCommand(CommandRegistry registry, BiPredicate<Caller, CommandSpec> mayUse) {
        this.registry = registry;
        this.mayUse = mayUse;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                NAME,
                "What I can do, or how one command works",
                List.of("", "salary"),
                List.of(COMMAND),
                List.of(),
                false,
                new Timing.AtOnce());
    }

    @Override
    public Outcome run(Invocation invocation) {
        String wanted = invocation
                .option("command")
                .orElse(invocation.words())
                .strip()
                .replaceFirst("^/", "")
                .toLowerCase(Locale.ROOT);
        Reply reply = help(wanted, invocation.caller());
        return wanted.isEmpty() || named(wanted, invocation.caller()).isPresent()
                ? Outcome.person(reply)
                : Outcome.noSuchThing(reply);
    }

    private Reply help(String wanted, Caller caller) {
        return named(wanted, caller).map(HelpCommand::one).orElseGet(() -> all(wanted, caller));
    }

    private Optional<CommandSpec> named(String wanted, Caller caller) {
        return visible(caller).stream()
                .filter(s -> wanted.equals(s.name()) || wanted.startsWith(s.name() + " "))
                .findFirst();
    }

    private List<CommandSpec> visible(Caller caller) {
        return registry.specs().stream().filter(s -> mayUse.test(caller, s)).toList();
    }

    private Reply all(String wanted, Caller caller) {
        List<CommandSpec> specs = visible(caller);
        Reply.Builder reply = Reply.builder().heading("What I can do");
        List<String> near =
                Closest.to(wanted, specs.stream().map(CommandSpec::name).toList(), 3);
        if (!wanted.isEmpty()) {
            reply.paragraph(Text.of("There is no command “{}” to explain. ", CommandRouter.shorten(wanted))
                    .plus(Closest.didYouMean(near))
                    .plus(Text.markdown("These exist:")));
        }
        return reply.bullets(specs.stream()
                        .map(s -> Text.of("**{}**: {}", s.name(), s.summary()))
                        .toList())
                .paragraph(Text.markdown("Or write me a direct message, in your own words."))
                .buttons(specs.stream()
                        .filter(s -> !s.name().equals("help"))
                        .sorted(Comparator.comparing(s -> !near.contains(s.name())))
                        .limit(5)
                        .map(s -> Button.of("About " + s.name(), Action.of("help", s.name())))
                        .toList())
                .build();
    }

    private static Reply one(CommandSpec spec) {
        Reply.Builder reply = Reply.builder().heading(spec.name()).paragraph(Text.markdown(spec.summary()));
        reply.bullets(spec.usage().stream()
                .map(u -> Text.of("`{}`", (spec.name() + " " + u).strip()))
                .toList());
        List<Text> parts = new ArrayList<>();
        spec.subcommands().forEach(s -> parts.add(Text.of("**{}**: {}", s.name(), s.summary())));
        spec.options().forEach(o -> parts.add(Text.of("**{}**: {}", o.name(), o.description())));
        return reply.bullets(parts).build();
    }

    @Override
    public List<Suggestion> suggest(SuggestionRequest request) {
        return visible(request.caller()).stream()
                .map(CommandSpec::name)
                .filter(n -> n.startsWith(request.typed().toLowerCase(Locale.ROOT)))
                .map(n -> new Suggestion(n, n))
                .toList();
    }

    @Override
    public List<ActionHandler> actions() {
        return List.of(new OnPress(
                NAME, call -> call.turnTo(help(call.action().arg(0).orElse(""), call.caller()))));
    }
}
