package dev.milepost.tips;

import dev.milepost.chat.Place;
import dev.milepost.content.ContentPack;
import dev.milepost.content.Tip;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code tips calendar}: the next posts with tip, local time and changes of the clocks. */
record ShowCalendar(Supplier<ContentPack> pack, TipStores stores, Clock clock) implements OneSubscription.Task {

    private static final int POSTS = 30;

    /** Characters of a tip; a whole month has to fit into a message. */
    private static final int TITLE = 56;

    @Override
    public Reply on(Subscription subscription, Place here) {
        Optional<Slot> next = stores.subscriptions().nextSlot(subscription.id());
        if (next.isEmpty()) {
            return Reply.of(Text.markdown("It has just ended."));
        }
        Schedule schedule = subscription.schedule();
        List<Forecast.Turn> turns =
                Forecast.of(subscription, next.get(), stores.deliveries().seen(subscription.id()), pack.get(), POSTS);
        Reply.Builder reply =
                Reply.builder().heading("Next %d posts: %s".formatted(POSTS, SubscriptionText.when(schedule)));
        SubscriptionText.paused(subscription)
                .ifPresent(paused -> reply.paragraph(
                        Text.of("**{}.** This is what would come if it ran. `tips resume` makes it so.", paused)));
        reply.bullets(lines(schedule, turns));
        Instant last = turns.get(turns.size() - 1).slot().due();
        ClockChanges.next(schedule.zone(), last)
                .ifPresent(c -> reply.note(Text.markdown("After these, ").plus(ClockChanges.words(c))));
        return reply.note(Text.markdown("Tips are cut short here; `tips preview` shows the next one in full."
                        + " New tips in my pack come first and move the others back."))
                .build();
    }

    private List<Text> lines(Schedule schedule, List<Forecast.Turn> turns) {
        List<Text> lines = new ArrayList<>();
        Instant before = clock.instant();
        boolean repeating = turns.get(0).again();
        for (Forecast.Turn turn : turns) {
            ClockChanges.between(schedule.zone(), before, turn.slot().due()).ifPresent(lines::add);
            before = turn.slot().due();
            if (turn.again() && !repeating) {
                repeating = true;
                lines.add(Text.markdown("**From here on tips come again**, the oldest first"));
            }
            lines.add(line(schedule, turn));
        }
        return lines;
    }

    private static Text line(Schedule schedule, Forecast.Turn turn) {
        Text when = Text.of("**{}** ", SubscriptionText.at(schedule, turn.slot().due()));
        Text what = turn.skip()
                .map(s -> Text.of("left out: {}", DeliveryText.words(s)))
                .orElseGet(() -> turn.tip().map(ShowCalendar::title).orElse(Text.markdown("no tip is left")));
        return when.plus(what)
                .plus(ClockChanges.at(schedule, turn.slot())
                        .map(c -> Text.of(" ({})", c))
                        .orElse(Text.literal("")));
    }

    /** The tip's first words, without markup. */
    static Text title(Tip tip) {
        String words = Text.markdown(tip.text()).plain();
        if (words.codePointCount(0, words.length()) <= TITLE) {
            return Text.literal(words);
        }
        String cut = words.substring(0, words.offsetByCodePoints(0, TITLE));
        int space = cut.lastIndexOf(' ');
        return Text.literal((space > TITLE / 2 ? cut.substring(0, space) : cut) + "…");
    }
}
