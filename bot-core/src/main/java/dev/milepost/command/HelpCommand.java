package dev.milepost.command;

import dev.milepost.reply.Action;
import dev.milepost.reply.Button;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code help}: a short first screen that hides what one may not run, or one command with its examples. */
final class HelpCommand implements Command {

    /** Of the command, and of its buttons' action. */
    static final String NAME = "help";

    private static final OptionSpec COMMAND =
            OptionSpec.text("command", "The command to explain").completed();

    private final CommandRegistry registry;

    HelpCommand(CommandRegistry registry) {
        this.registry = registry;
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
        return Outcome.person(help(wanted, invocation.caller().admin()));
    }

    private Reply help(String wanted, boolean admin) {
        Optional<CommandSpec> one = visible(admin).stream()
                .filter(s -> wanted.equals(s.name()) || wanted.startsWith(s.name() + " "))
                .findFirst();
        return one.map(HelpCommand::one).orElseGet(() -> all(wanted, admin));
    }

    private List<CommandSpec> visible(boolean admin) {
        return registry.specs().stream().filter(s -> admin || !s.adminsOnly()).toList();
    }

    private Reply all(String wanted, boolean admin) {
        List<CommandSpec> specs = visible(admin);
        Reply.Builder reply = Reply.builder().heading("What I can do");
        if (!wanted.isEmpty()) {
            reply.paragraph(
                    Text.of("There is no command “{}” to explain. These exist:", CommandRouter.shorten(wanted)));
        }
        return reply.bullets(specs.stream()
                        .map(s -> Text.of("**{}**: {}", s.name(), s.summary()))
                        .toList())
                .paragraph(Text.markdown("Or write me a direct message, in your own words."))
                .buttons(specs.stream()
                        .filter(s -> !s.name().equals("help"))
                        .limit(5)
                        .map(s -> Button.of("About " + s.name(), Action.of("help", s.name())))
                        .toList())
                .build();
    }

    private static Reply one(CommandSpec spec) {
        Reply.Builder reply = Reply.builder().heading(spec.name()).paragraph(Text.markdown(spec.summary()));
        reply.bullets(spec.usage().stream()
                .map(u -> Text.of("`/{}`", (spec.name() + " " + u).strip()))
                .toList());
        List<Text> parts = new ArrayList<>();
        spec.subcommands().forEach(s -> parts.add(Text.of("**{}**: {}", s.name(), s.summary())));
        spec.options().forEach(o -> parts.add(Text.of("**{}**: {}", o.name(), o.description())));
        return reply.bullets(parts).build();
    }

    @Override
    public List<Suggestion> suggest(SuggestionRequest request) {
        return visible(request.caller().admin()).stream()
                .map(CommandSpec::name)
                .filter(n -> n.startsWith(request.typed().toLowerCase(Locale.ROOT)))
                .map(n -> new Suggestion(n, n))
                .toList();
    }

    @Override
    public List<ActionHandler> actions() {
        return List.of(new ActionHandler() {
            @Override
            public String action() {
                return NAME;
            }

            @Override
            public Outcome act(ActionCall call) {
                return call.turnTo(
                        help(call.action().arg(0).orElse(""), call.caller().admin()));
            }
        });
    }
}
