package dev.milepost.tips;

import dev.milepost.chat.ChannelCheck;
import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.ChatPlatform;
import dev.milepost.chat.ShortId;
import dev.milepost.command.Audience;
import dev.milepost.command.CommandSpec;
import dev.milepost.command.Invocation;
import dev.milepost.command.OptionSpec;
import dev.milepost.command.Outcome;
import dev.milepost.content.ContentPack;
import dev.milepost.reply.Action;
import dev.milepost.reply.Block;
import dev.milepost.reply.Button;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** {@code tips subscribe}. */
final class Subscribe implements TipsSubcommand {

    /** In one guild or workspace; enough for a large one, and few enough to list. */
    static final int MOST = 100;

    static final List<OptionSpec.Choice> LOOKS = List.of(
            new OptionSpec.Choice("short: the tip alone", "short"),
            new OptionSpec.Choice("long: with something to try", "long"));

    private static final CommandSpec.Subcommand SPEC = new CommandSpec.Subcommand(
            "subscribe",
            "Post a tip in a channel every day",
            List.of(
                    OptionSpec.text("time", "Local time, such as 09:00 or 9am").needed(),
                    OptionSpec.text("zone", "Time zone: a city, or an id such as Europe/Berlin")
                            .needed()
                            .completed(),
                    OptionSpec.text("days", "daily (as it is without), weekdays, weekends, or mon,wed,fri")
                            .completed(),
                    OptionSpec.text("topic", "Only tips on these topics, with commas between; all without")
                            .completed(),
                    OptionSpec.of(OptionSpec.Type.CHANNEL, "channel", "Where to post; this channel without"),
                    OptionSpec.text("late", "After downtime: skip, or within how many hours to post, such as 6h")
                            .completed(),
                    OptionSpec.text("look", "How much a tip says").oneOf(LOOKS)));

    private final Supplier<ContentPack> pack;
    private final TipReplies replies;
    private final SubscriptionStore store;
    private final Function<String, Optional<ChatPlatform>> platforms;
    private final Duration usualLateness;
    private final Clock clock;
    private final RandomGenerator random;
    private final SubscribeForm form;

    Subscribe(
            Supplier<ContentPack> pack,
            TipReplies replies,
            SubscriptionStore store,
            Function<String, Optional<ChatPlatform>> platforms,
            Duration usualLateness,
            Clock clock,
            RandomGenerator random) {
        this.pack = pack;
        this.replies = replies;
        this.platforms = platforms;
        this.store = store;
        this.usualLateness = usualLateness;
        this.clock = clock;
        this.random = random;
        this.form = new SubscribeForm(pack, usualLateness, this::run);
    }

    SubscribeForm form() {
        return form;
    }

    @Override
    public CommandSpec.Subcommand spec() {
        return SPEC;
    }

    @Override
    public Outcome run(Invocation invocation) {
        ContentPack now = pack.get();
        if (now.tips().isEmpty()) {
            return Outcome.noSuchThing(
                    Reply.of(Text.of("I have no tips on {}.", now.info().subject())));
        }
        List<Text> problems = new ArrayList<>();
        return SubscribeRequest.read(invocation, now, usualLateness, problems)
                .map(request -> subscribe(invocation, request))
                .orElseGet(() -> unclear(invocation, problems));
    }

    /** Whoever named nothing at all is asked for all of it at once. */
    private Outcome unclear(Invocation invocation, List<Text> problems) {
        Reply said = Reply.builder()
                .paragraph(Text.markdown("Nearly. What I still need:"))
                .bullets(problems)
                .paragraph(Text.markdown("For example: `tips subscribe 09:00 Europe/Berlin weekdays`"))
                .build();
        boolean bare = invocation.words().isBlank() && invocation.options().isEmpty();
        return bare ? new Outcome.Ask(form.form(said)) : Outcome.wrongUsage(said);
    }

    private Outcome subscribe(Invocation invocation, SubscribeRequest request) {
        ChannelRef channel = request.channel();
        List<Subscription> all = store.in(channel.platform(), channel.space());
        Optional<Subscription> same = all.stream()
                .filter(s -> s.channel().equals(channel)
                        && s.schedule().equals(request.schedule())
                        && s.topics().equals(request.topics()))
                .findFirst();
        if (same.isPresent()) {
            return Outcome.person(already(same.get(), invocation));
        }
        if (all.size() >= MOST) {
            return Outcome.noSuchThing(Reply.of(Text.of(
                    "There are {} subscriptions here, and no more fit. `tips list` shows them; end one first.", MOST)));
        }
        ChannelCheck check = platforms
                .apply(channel.platform())
                .map(p -> p.check(channel))
                .orElse(new ChannelCheck.NotKnown("not connected"));
        return check instanceof ChannelCheck.NotReady notReady
                ? Outcome.noSuchThing(ChannelChecks.refusal(notReady))
                : add(invocation, request, check);
    }

    private Outcome add(Invocation invocation, SubscribeRequest request, ChannelCheck check) {
        Instant now = clock.instant();
        Subscription subscription = new Subscription(
                ShortId.next(random, Subscription.ID_LENGTH),
                request.channel(),
                request.schedule(),
                request.topics(),
                request.look(),
                request.lateWithin(),
                random.nextLong(),
                invocation.caller().user(),
                now,
                Standing.RUNNING);
        Slot first = subscription.schedule().after(now);
        store.add(subscription, first);
        List<Reply> said = new ArrayList<>(List.of(begun(subscription, first, invocation, check)));
        preview(subscription).ifPresent(said::add);
        return new Outcome.Say(said, Audience.PERSON);
    }

    private Optional<Reply> preview(Subscription subscription) {
        ContentPack now = pack.get();
        Text note = Text.markdown("A preview of the first one: only you see this.");
        return Rotation.of(now, subscription)
                .next(Map.of())
                .map(tip -> replies.daily(now, tip, subscription, "", List.of(note)));
    }

    private Reply begun(Subscription subscription, Slot first, Invocation invocation, ChannelCheck check) {
        Schedule schedule = subscription.schedule();
        int tips = Rotation.of(pack.get(), subscription).tips().size();
        Reply.Builder reply = Reply.builder()
                .paragraph(Text.of("**Daily tips are on**: {}, in ", SubscriptionText.when(schedule))
                        .plus(SubscriptionText.where(subscription, invocation.place()))
                        .plus(Text.markdown(".")))
                .bullets(List.of(
                        Text.of("First tip: {}", SubscriptionText.next(schedule, first, subscription.created())),
                        Text.of("Tips before any comes twice: {}", tips),
                        Text.of("Late tips, after downtime: {}", Late.words(subscription.lateWithin()))));
        ChannelChecks.note(check).ifPresent(reply::note);
        return reply.buttons(buttons(subscription)).build();
    }

    private static Reply already(Subscription subscription, Invocation invocation) {
        return Reply.of(Text.markdown("There is one like that already: ")
                        .plus(Text.of("{}, in ", SubscriptionText.when(subscription.schedule())))
                        .plus(SubscriptionText.where(subscription, invocation.place()))
                        .plus(Text.markdown(subscription.paused() ? ", paused." : ".")))
                .plus(new Block.Buttons(buttons(subscription)));
    }

    private static List<Button> buttons(Subscription subscription) {
        return List.of(
                Button.primary("Post a test now", Action.of(TipsCommand.ACTION, "test", subscription.id())),
                Button.of("Calendar", Action.of(TipsCommand.ACTION, "calendar", subscription.id())),
                Button.of("Unsubscribe", Action.of(TipsCommand.ACTION, "unsubscribe", subscription.id())));
    }
}
