package dev.milepost.tips;

import dev.milepost.command.ActionCall;
import dev.milepost.command.ActionHandler;
import dev.milepost.command.Audience;
import dev.milepost.command.Command;
import dev.milepost.command.CommandSpec;
import dev.milepost.command.Invocation;
import dev.milepost.command.Outcome;
import dev.milepost.command.Suggestion;
import dev.milepost.command.SuggestionRequest;
import dev.milepost.command.Timing;
import dev.milepost.content.Attribution;
import dev.milepost.content.ContentPack;
import dev.milepost.content.Topic;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** {@code tips}: daily tips in channels, for admins. */
public final class TipsCommand implements Command {

    static final String ACTION = "tips";

    /** Answers wait for a database, and are the admin's own business. */
    private static final Timing LATER = new Timing.Later(Audience.PERSON);

    private final List<TipsSubcommand> subcommands;
    private final SubscriptionPicker picker;
    private final Supplier<ContentPack> pack;
    private final Duration usualLateness;
    private final Clock clock;

    /**
     * @param usualLateness how late a tip may be where an admin says nothing; zero to leave late ones out
     * @param random for ids of subscriptions and the order of their tips
     */
    public TipsCommand(
            Supplier<ContentPack> pack,
            Attribution attribution,
            TipStores stores,
            Duration usualLateness,
            Clock clock,
            RandomGenerator random) {
        SubscriptionStore store = stores.subscriptions();
        this.pack = pack;
        this.usualLateness = usualLateness;
        this.clock = clock;
        this.picker = new SubscriptionPicker(store);
        this.subcommands = List.of(
                new Subscribe(pack, store, usualLateness, clock, random),
                one("unsubscribe", "End a subscription", new EndSubscription(store)),
                new ListSubscriptions(store, clock),
                one("status", "How a subscription stands", new ShowStatus(pack, stores, clock)),
                one(
                        "preview",
                        "See the next tip, you alone",
                        new PreviewTip(pack, new TipReplies(attribution), stores)),
                one("pause", "Post nothing for now", new PauseSubscription(store, clock, true)),
                one("resume", "Post again", new PauseSubscription(store, clock, false)),
                one("history", "What became of the last days", new ShowHistory(stores.deliveries())));
    }

    private OneSubscription one(String name, String summary, OneSubscription.Task task) {
        return new OneSubscription(name, summary, picker, task);
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "tips",
                "Daily tips in channels",
                List.of("subscribe 09:00 Europe/Berlin weekdays", "list", "unsubscribe"),
                List.of(),
                subcommands.stream().map(TipsSubcommand::spec).toList(),
                true,
                LATER);
    }

    @Override
    public Outcome run(Invocation invocation) {
        return subcommands.stream()
                .filter(s -> s.spec().name().equals(invocation.subcommand()))
                .findFirst()
                .orElseThrow()
                .run(invocation);
    }

    @Override
    public List<Suggestion> suggest(SuggestionRequest request) {
        return switch (request.option()) {
            case "zone" -> Zones.suggest(request.typed(), clock);
            case "subscription" -> picker.suggest(request.place(), request.typed());
            case "days" -> beginning(request, Stream.of("daily", "weekdays", "weekends", "mon,wed,fri"));
            case "late" ->
                beginning(
                        request,
                        Stream.of(usualLateness, Duration.ZERO, Duration.ofHours(Late.MAX_HOURS))
                                .map(d -> d.isZero() ? "skip" : d.toHours() + "h")
                                .distinct());
            case "topic" ->
                beginning(request, TopicNames.withTips(pack.get()).stream().map(Topic::id));
            default -> List.of();
        };
    }

    private static List<Suggestion> beginning(SuggestionRequest request, Stream<String> values) {
        String typed = request.typed().strip().toLowerCase(Locale.ROOT);
        return values.filter(v -> v.startsWith(typed))
                .map(v -> new Suggestion(v, v))
                .toList();
    }

    @Override
    public List<ActionHandler> actions() {
        return List.of(new ActionHandler() {
            @Override
            public String action() {
                return ACTION;
            }

            @Override
            public boolean adminsOnly() {
                return true;
            }

            @Override
            public Timing timing() {
                return LATER;
            }

            @Override
            public Outcome act(ActionCall call) {
                return pressed(call);
            }
        });
    }

    private Outcome pressed(ActionCall call) {
        String name = call.action().arg(0).orElse("");
        Optional<OneSubscription> wanted = subcommands.stream()
                .filter(s -> s.spec().name().equals(name))
                .flatMap(s -> s instanceof OneSubscription one ? Stream.of(one) : Stream.empty())
                .findFirst();
        return wanted.map(s -> s.run(call.place(), call.action().arg(1).orElse("")))
                .orElseGet(() -> new Outcome.Silent());
    }
}
