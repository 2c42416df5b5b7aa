package dev.milepost.tips;

import dev.milepost.chat.Place;
import dev.milepost.command.Outcome;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import java.time.Clock;
import java.time.LocalDate;

/** {@code tips snooze}: nothing until a day, on which it goes on by itself. */
record Snooze(SubscriptionStore store, Clock clock) implements OneSubscription.WordTask {

    @Override
    public Outcome on(Subscription subscription, Place here, String said) {
        Schedule schedule = subscription.schedule();
        if (said.isBlank()) {
            return Outcome.wrongUsage(Reply.of(
                    Text.markdown("Until when? `tips snooze until monday`, `tips snooze 2 weeks` or a date work.")));
        }
        LocalDate today = clock.instant().atZone(schedule.zone()).toLocalDate();
        return switch (Dates.read(said, today, Dates.Toward.FUTURE)) {
            case Reading.Unclear<LocalDate> unclear -> Outcome.wrongUsage(Reply.of(unclear.why()));
            case Reading.Understood<LocalDate> read -> until(subscription, read.value(), today, said);
        };
    }

    private Outcome until(Subscription subscription, LocalDate read, LocalDate today, String said) {
        // On a Monday, "until monday" is the next one.
        LocalDate until = read.equals(today) && !Dates.isToday(said) ? read.plusWeeks(1) : read;
        if (!until.isAfter(today)) {
            return Outcome.noSuchThing(Reply.of(Text.of("{} isn't ahead. Name a later day.", TimeText.day(until))));
        }
        if (until.isAfter(today.plusYears(1))) {
            return Outcome.noSuchThing(Reply.of(
                    Text.markdown("That is more than a year. `tips pause` has no end; `tips unsubscribe` ends it.")));
        }
        store.change(subscription.id(), s -> s.snoozed(until));
        Slot first = subscription
                .schedule()
                .on(until)
                .orElseGet(() -> subscription
                        .schedule()
                        .after(until.atStartOfDay(subscription.schedule().zone())
                                .toInstant()));
        String paused = subscription.paused() ? " It is paused as well; `tips resume` ends both." : "";
        return Outcome.person(Reply.of(Text.of(
                "**Snoozed**: nothing until {}. The next tip is on {}. `tips resume` ends it earlier.{}",
                TimeText.day(until),
                SubscriptionText.at(subscription.schedule(), first.due()),
                paused)));
    }
}
