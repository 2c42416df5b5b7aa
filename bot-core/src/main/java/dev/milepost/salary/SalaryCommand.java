package dev.milepost.salary;

import dev.milepost.command.ActionCall;
import dev.milepost.command.ActionHandler;
import dev.milepost.command.Command;
import dev.milepost.command.CommandSpec;
import dev.milepost.command.Invocation;
import dev.milepost.command.OnPress;
import dev.milepost.command.OptionSpec;
import dev.milepost.command.Outcome;
import dev.milepost.command.Suggestion;
import dev.milepost.command.SuggestionRequest;
import dev.milepost.command.Timing;
import dev.milepost.content.Attribution;
import dev.milepost.content.ContentPack;
import dev.milepost.content.PerPack;
import dev.milepost.content.SalaryTable;
import dev.milepost.reply.Reply;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code salary}: ranges by level and region, comparisons, and where a figure stands. */
public final class SalaryCommand implements Command {

    /** The action of all salary buttons; its arguments are words as one types them after the command. */
    public static final String ACTION = "salary";

    /** The argument that asks for every row. */
    public static final String ALL = "all";

    static final String MOVERS = "movers";

    private final Supplier<ContentPack> pack;
    private final PerPack<SalaryLookup> lookup;
    private final PerPack<SalaryReplies> replies;
    private final PerPack<CommandSpec> spec;
    private final PerPack<RepeatedAnswers> repeated;

    public SalaryCommand(Supplier<ContentPack> pack, Attribution attribution) {
        this.pack = pack;
        this.spec = new PerPack<>(pack, SalaryCommand::spec);
        this.repeated = new PerPack<>(pack, p -> new RepeatedAnswers(attribution));
        this.lookup = new PerPack<>(pack, SalaryLookup::new);
        this.replies = new PerPack<>(pack, p -> new SalaryReplies(p, attribution));
    }

    @Override
    public CommandSpec spec() {
        return spec.get();
    }

    private static CommandSpec spec(ContentPack pack) {
        return new CommandSpec(
                "salary",
                "What the job pays, by level and region",
                List.of("mid", "europe", "5 years berlin", "compare mid senior", "check 95000 mid"),
                List.of(
                        OptionSpec.text("level", "A level of experience").oneOf(levels(pack)),
                        OptionSpec.text("region", "A country, a city or a region")
                                .completed(),
                        OptionSpec.text("compare", "A level or region to set beside it")
                                .completed(),
                        OptionSpec.of(
                                OptionSpec.Type.INTEGER,
                                "figure",
                                "Your figure in USD a year; only you see the answer")),
                List.of(),
                false,
                new Timing.AtOnce());
    }

    private static List<OptionSpec.Choice> levels(ContentPack pack) {
        return pack.salary().levels().stream()
                .map(r -> new OptionSpec.Choice(r.label(), r.id()))
                .toList();
    }

    @Override
    public boolean isLookup() {
        return true;
    }

    @Override
    public Outcome run(Invocation invocation) {
        return repeated.get().of(words(invocation), this::answer);
    }

    /** Typed options as the words that mean the same, so that both are read in one way. */
    private static String words(Invocation invocation) {
        return Stream.of(
                        invocation.option("figure").map("check "::concat),
                        invocation.option("compare").map(c -> "compare"),
                        invocation.option("level"),
                        invocation.option("region"),
                        invocation.option("compare"),
                        Optional.of(invocation.words()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "))
                .strip();
    }

    private Outcome answer(String words) {
        SalaryRequest request = lookup.get().command(words);
        Reply reply = replies.get().reply(request);
        return switch (request.query()) {
            case SalaryQuery.Table t -> Outcome.everybody(reply);
            case SalaryQuery.Rows r -> Outcome.everybody(reply);
            case SalaryQuery.Compare c -> Outcome.everybody(reply);
            case SalaryQuery.Check c -> Outcome.person(reply);
            case SalaryQuery.NoFigure n -> Outcome.noSuchThing(reply);
            case SalaryQuery.Unknown u -> Outcome.noSuchThing(reply);
            case SalaryQuery.Unusable u -> Outcome.wrongUsage(reply);
        };
    }

    @Override
    public List<Suggestion> suggest(SuggestionRequest request) {
        SalaryTable table = pack.get().salary();
        Stream<Suggestion> regions = table.regions().stream().map(r -> new Suggestion(r.label(), r.id()));
        Stream<Suggestion> levels = request.option().equals("compare")
                ? table.levels().stream().map(r -> new Suggestion(r.label(), r.id()))
                : Stream.empty();
        Stream<Suggestion> places = request.typed().isBlank()
                ? Stream.empty()
                : table.regions().stream().flatMap(r -> r.places().stream()).map(p -> new Suggestion(p, p));
        String typed = request.typed().strip().toLowerCase(Locale.ROOT);
        return Stream.of(levels, regions, places)
                .flatMap(s -> s)
                .filter(s -> s.label().toLowerCase(Locale.ROOT).startsWith(typed)
                        || s.value().startsWith(typed))
                .distinct()
                .toList();
    }

    @Override
    public List<ActionHandler> actions() {
        return List.of(new OnPress(ACTION, this::turn));
    }

    private Outcome turn(ActionCall call) {
        String words = String.join(" ", call.action().args());
        return call.turnTo(
                words.equals(MOVERS)
                        ? replies.get().movers()
                        : replies.get().reply(lookup.get().command(words)));
    }
}
