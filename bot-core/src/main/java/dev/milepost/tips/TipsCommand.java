package dev.milepost.tips;

import dev.milepost.chat.ChatPlatform;
import dev.milepost.command.ActionCall;
import dev.milepost.command.ActionHandler;
import dev.milepost.command.Audience;
import dev.milepost.command.Command;
import dev.milepost.command.CommandSpec;
import dev.milepost.command.FormHandler;
import dev.milepost.command.HomeVisit;
import dev.milepost.command.Invocation;
import dev.milepost.command.OnPress;
import dev.milepost.command.OptionSpec;
import dev.milepost.command.Outcome;
import dev.milepost.command.Suggestion;
import dev.milepost.command.SuggestionRequest;
import dev.milepost.command.Timing;
import dev.milepost.content.Attribution;
import dev.milepost.content.ContentPack;
import dev.milepost.content.Topic;
import dev.milepost.reply.Block;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** {@code tips}: daily tips in channels, for admins. */
public final class TipsCommand implements Command {

    static final String ACTION = "tips";

    /** Answers wait for a database, and are the admin's own business. */
    static final Timing LATER = new Timing.Later(Audience.PERSON);

    private final Subscribe subscribe;
    private final TipsHome home;
    private final List<TipsSubcommand> subcommands;
    private final SubscriptionPicker picker;
    private final SkipDay skip;
    private final Supplier<ContentPack> pack;
    private final Duration usualLateness;
    private final Clock clock;

    /**
     * @param platforms by {@link ChatPlatform#name()}, those that are connected now
     * @param usualLateness how late a tip may be where an admin says nothing; zero to leave late ones out
     * @param random for ids of subscriptions and the order of their tips
     */
    public TipsCommand(
            Supplier<ContentPack> pack,
            Attribution attribution,
            TipStores stores,
            Function<String, Optional<ChatPlatform>> platforms,
            Duration usualLateness,
            Clock clock,
            RandomGenerator random) {
        SubscriptionStore store = stores.subscriptions();
        this.pack = pack;
        this.usualLateness = usualLateness;
        this.clock = clock;
        this.picker = new SubscriptionPicker(store);
        this.skip = new SkipDay(store, clock);
        TipReplies replies = new TipReplies(attribution);
        this.subscribe = new Subscribe(pack, replies, store, platforms, usualLateness, clock, random);
        ListSubscriptions list = new ListSubscriptions(pack, stores, clock);
        this.home = new TipsHome(store, list);
        this.subcommands = List.of(
                subscribe,
                one("unsubscribe", "End a subscription", new EndSubscription(store)),
                list,
                one("status", "How a subscription stands", new ShowStatus(pack, stores, clock)),
                one("preview", "See the next tip, you alone", new PreviewTip(pack, replies, stores)),
                one("test", "Post a tip now", new TestPost(pack, replies, stores, platforms, random)),
                one("pause", "Post nothing for now", new PauseSubscription(store, clock, true)),
                one("resume", "Post again", new PauseSubscription(store, clock, false)),
                dated("skip", "Leave out one day", "date", "Which day, such as friday or 2026-11-20", skip),
                dated(
                        "snooze",
                        "Post nothing until a day",
                        "until",
                        "The day on which it goes on, such as monday or 2 weeks",
                        new Snooze(store, clock)),
                one("calendar", "See the next 30 posts", new ShowCalendar(pack, stores, clock)),
                one("history", "What became of the last days", new ShowHistory(stores.deliveries())),
                dated(
                        "why",
                        "Explain one day",
                        "date",
                        "Which day, such as tuesday, yesterday or 2026-11-20",
                        new ExplainDay(pack, stores, clock)));
    }

    private OneSubscription one(String name, String summary, OneSubscription.Task task) {
        return OneSubscription.of(name, summary, picker, task);
    }

    private OneSubscription dated(
            String name, String summary, String option, String description, OneSubscription.WordTask task) {
        return OneSubscription.of(
                name, summary, OptionSpec.text(option, description).completed(), picker, task);
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "tips",
                "Daily tips in channels",
                List.of("subscribe 09:00 Europe/Berlin weekdays", "list", "skip friday", "why tuesday", "unsubscribe"),
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
            case "date", "until" -> beginning(request, Stream.of(days(request)));
            case "days" -> beginning(request, Stream.of("daily", "weekdays", "weekends", "mon,wed,fri"));
            case "late" ->
                beginning(
                        request,
                        Stream.of(usualLateness, Duration.ZERO, Duration.ofHours(Subscription.MOST_HOURS_LATE))
                                .map(d -> d.isZero() ? "skip" : d.toHours() + "h")
                                .distinct());
            case "topic" ->
                beginning(request, TopicNames.withTips(pack.get()).stream().map(Topic::id));
            default -> List.of();
        };
    }

    private static String[] days(SuggestionRequest request) {
        String near = switch (request.subcommand()) {
            case "why" -> "today,yesterday,";
            case "skip" -> "today,tomorrow,";
            default -> "tomorrow,1 week,2 weeks,1 month,";
        };
        return (near + "monday,tuesday,wednesday,thursday,friday,saturday,sunday").split(",", -1);
    }

    private static List<Suggestion> beginning(SuggestionRequest request, Stream<String> values) {
        String typed = request.typed().strip().toLowerCase(Locale.ROOT);
        return values.filter(v -> v.startsWith(typed))
                .map(v -> new Suggestion(v, v))
                .toList();
    }

    @Override
    public List<ActionHandler> actions() {
        return List.of(
                subscribe.form().button(),
                new OnPress(ACTION, this::pressed).forAdmins().timed(LATER));
    }

    @Override
    public List<FormHandler> forms() {
        return List.of(subscribe.form());
    }

    @Override
    public List<Block> home(HomeVisit visit, boolean mayUse) {
        return home.of(visit.place(), mayUse);
    }

    /** The arguments are the subcommand, for some a day, and last the subscription. */
    private Outcome pressed(ActionCall call) {
        List<String> args = call.action().args();
        String name = call.action().arg(0).orElse("");
        String id = args.size() < 2 ? "" : args.get(args.size() - 1);
        String day = args.size() < 3 ? "" : args.get(1);
        if (name.equals(SkipDay.KEEP)) {
            return picker.pick(call.place(), id, List.of(name, day)) instanceof SubscriptionPicker.Pick.One one
                    ? skip.keep(one.subscription(), day)
                    : new Outcome.Silent();
        }
        return subcommands.stream()
                .filter(s -> s.spec().name().equals(name))
                .flatMap(s -> s instanceof OneSubscription one ? Stream.of(one) : Stream.empty())
                .findFirst()
                .map(s -> s.run(call.place(), id, day))
                .orElseGet(() -> new Outcome.Silent());
    }
}
