package dev.milepost.tips;

import dev.milepost.chat.Place;
import dev.milepost.command.Outcome;
import dev.milepost.content.ContentPack;
import dev.milepost.content.Tip;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code tips why tuesday}: what became of one day, and why; of a day ahead, what is to come. */
record ExplainDay(Supplier<ContentPack> pack, TipStores stores, Clock clock) implements OneSubscription.WordTask {

    /** How far ahead a tip is worked out: a year of days. */
    private static final int AHEAD = 366;

    @Override
    public Outcome on(Subscription subscription, Place here, String said) {
        LocalDate today = clock.instant().atZone(subscription.schedule().zone()).toLocalDate();
        if (said.isBlank()) {
            return Outcome.person(explain(subscription, today));
        }
        return switch (Dates.read(said, today, Dates.Toward.PAST)) {
            case Reading.Unclear<LocalDate> unclear -> Outcome.wrongUsage(Reply.of(unclear.why()));
            case Reading.Understood<LocalDate> date -> Outcome.person(explain(subscription, date.value()));
        };
    }

    private Reply explain(Subscription subscription, LocalDate date) {
        Optional<Delivery> record = stores.deliveries().find(subscription.id(), date);
        List<Text> lines = new ArrayList<>();
        Optional<Slot> slot =
                record.map(Delivery::slot).or(() -> subscription.schedule().on(date));
        slot.ifPresent(s -> lines.add(due(subscription.schedule(), s)));
        record.ifPresentOrElse(
                d -> recorded(subscription, d, lines), () -> lines.add(unrecorded(subscription, date, slot)));
        return Reply.builder()
                .heading("%s: %s".formatted(TimeText.day(date), SubscriptionText.when(subscription.schedule())))
                .bullets(lines)
                .build();
    }

    private static Text due(Schedule schedule, Slot slot) {
        Text due = Text.of("Due: {}", SubscriptionText.at(schedule, slot.due()));
        return ClockChanges.at(schedule, slot)
                .map(change -> due.plus(Text.of(" ({})", change)))
                .orElse(due);
    }

    private void recorded(Subscription subscription, Delivery delivery, List<Text> lines) {
        lines.add(Text.markdown("Outcome: ").plus(DeliveryText.state(subscription, delivery)));
        Optional<Tip> tip = pack.get().tips().stream()
                .filter(t -> t.id().equals(delivery.state().tip()))
                .findFirst();
        tip.ifPresent(t -> lines.add(Text.of("Tip: `{}`, ", t.id()).plus(ShowCalendar.title(t))));
        lines.add(because(subscription, delivery));
    }

    private static Text because(Subscription subscription, Delivery delivery) {
        return switch (delivery.state()) {
            case DeliveryState.Posted p ->
                Text.of("At {}, as message `{}`.", SubscriptionText.at(subscription.schedule(), p.at()), p.messageId());
            case DeliveryState.Publishing p ->
                Text.of(
                        "At {}, as message `{}`. A platform publishes few messages an hour from a channel; I try again"
                                + " by myself.",
                        SubscriptionText.at(subscription.schedule(), p.at()),
                        p.messageId());
            case DeliveryState.Due d -> Text.markdown(d.reason().remedy());
            case DeliveryState.Failed f ->
                Text.markdown(
                        f.why().lasts() || f.why() == Failure.NO_TIP
                                ? f.why().remedy()
                                : "I tried until it would have been too late. The next day has a tip of its own.");
            case DeliveryState.Pending p -> Text.markdown("The answer is awaited.");
            case DeliveryState.Unknown u ->
                u.look().isPresent()
                        ? Text.of(
                                "What was in the way: {}. Where I find it in the channel's messages, it counts as"
                                        + " posted; where it certainly isn't there, it is sent again.",
                                u.detail())
                        : Text.markdown("I couldn't read the channel's messages in time to find out. Let me read the"
                                + " message history there, and next time I can.");
            case DeliveryState.Skipped s -> Text.markdown(remedy(s.why()));
            case DeliveryState.Missed m ->
                subscription.lateWithin().toHours() < Subscription.MOST_HOURS_LATE
                        ? Text.of(
                                "I was back too late for it. `late:{}h` is the longest that I can be told to wait.",
                                Subscription.MOST_HOURS_LATE)
                        : Text.markdown("I was back too late for it.");
        };
    }

    private static String remedy(DeliveryState.Skip skip) {
        return switch (skip) {
            case PAUSED, FAILING -> "`tips resume` makes it post again.";
            case DATE -> "An admin left out this one day.";
            case SNOOZED -> "An admin snoozed it; it goes on by itself.";
        };
    }

    private Text unrecorded(Subscription subscription, LocalDate date, Optional<Slot> slot) {
        Schedule schedule = subscription.schedule();
        if (slot.isEmpty()) {
            return schedule.days().contains(date.getDayOfWeek())
                    ? Text.of("No tip: {} left this day out of its calendar.", schedule.zone())
                    : Text.of("No tip: they come {}.", Days.words(schedule.days()));
        }
        if (!slot.get().due().isAfter(subscription.created())) {
            return Text.of(
                    "No tip: it was subscribed later, on {}.", SubscriptionText.at(schedule, subscription.created()));
        }
        if (!slot.get().due().isAfter(clock.instant())) {
            return Text.markdown("Nothing is recorded yet: it is being worked off, or I have only just started.");
        }
        return ahead(subscription, slot.get());
    }

    private Text ahead(Subscription subscription, Slot slot) {
        Optional<DeliveryState.Skip> skip = subscription.standing().skips(slot.date());
        if (skip.isPresent()) {
            return Text.of("It is ahead, and will be left out: {}.", DeliveryText.words(skip.get()));
        }
        Slot next = stores.subscriptions().nextSlot(subscription.id()).orElse(slot);
        return Forecast.of(subscription, next, stores.deliveries().seen(subscription.id()), pack.get(), AHEAD).stream()
                .filter(t -> t.slot().date().equals(slot.date()))
                .flatMap(t -> t.tip().stream())
                .findFirst()
                .map(t -> Text.of("It is ahead. As things stand, its tip is `{}`, ", t.id())
                        .plus(ShowCalendar.title(t)))
                .orElse(Text.markdown("It is ahead."));
    }
}
