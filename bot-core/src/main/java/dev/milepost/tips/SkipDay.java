package dev.milepost.tips;

import dev.milepost.chat.Place;
import dev.milepost.command.Outcome;
import dev.milepost.reply.Action;
import dev.milepost.reply.Block;
import dev.milepost.reply.Button;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** {@code tips skip}: one day without a tip; and, by its button, with one after all. */
record SkipDay(SubscriptionStore store, Clock clock) implements OneSubscription.WordTask {

    /** What the button asks for. */
    static final String KEEP = "keep";

    @Override
    public Outcome on(Subscription subscription, Place here, String said) {
        Schedule schedule = subscription.schedule();
        LocalDate today = clock.instant().atZone(schedule.zone()).toLocalDate();
        Optional<Slot> next = store.nextSlot(subscription.id());
        if (said.isBlank()) {
            return next.map(slot -> skip(subscription, slot.date(), today))
                    .orElseGet(() -> Outcome.noSuchThing(Reply.of(Text.markdown("It has just ended."))));
        }
        return switch (Dates.read(said, today, Dates.Toward.FUTURE)) {
            case Reading.Unclear<LocalDate> unclear -> Outcome.wrongUsage(Reply.of(unclear.why()));
            case Reading.Understood<LocalDate> date ->
                refusal(schedule, next, date.value(), today)
                        .map(why -> Outcome.noSuchThing(Reply.of(why)))
                        .orElseGet(() -> skip(subscription, date.value(), today));
        };
    }

    private static Optional<Text> refusal(Schedule schedule, Optional<Slot> next, LocalDate date, LocalDate today) {
        String day = TimeText.day(date);
        if (date.isBefore(today)
                || next.filter(slot -> date.isBefore(slot.date())).isPresent()) {
            return Optional.of(Text.of(
                    "{} is over{}. `tips why {}` says what became of it.",
                    day,
                    date.isBefore(today) ? "" : " for this subscription",
                    date));
        }
        if (date.isAfter(today.plusYears(1))) {
            return Optional.of(Text.of("{} is more than a year away. Name a nearer day.", date));
        }
        return schedule.on(date).isPresent()
                ? Optional.empty()
                : Optional.of(Text.of(
                        "There is no tip on {} anyway: they come {}. The next day with one is {}.",
                        day,
                        Days.words(schedule.days()),
                        TimeText.day(schedule.after(
                                        date.atStartOfDay(schedule.zone()).toInstant())
                                .date())));
    }

    private Outcome skip(Subscription subscription, LocalDate date, LocalDate today) {
        Standing standing = subscription.standing();
        if (!standing.leftOut().contains(date)
                && standing.without(date, today).leftOut().size() > Standing.MOST_LEFT_OUT) {
            return Outcome.noSuchThing(Reply.of(Text.of(
                    "{} days are left out already, and no more fit. `tips snooze` leaves out a longer time.",
                    Standing.MOST_LEFT_OUT)));
        }
        store.change(subscription.id(), s -> s.without(date, today));
        return Outcome.person(Reply.of(
                        Text.of("**Left out**: {}. The tip of that day comes on the next one.", TimeText.day(date)))
                .plus(new Block.Buttons(List.of(Button.of(
                        "Post it after all",
                        Action.of(TipsCommand.ACTION, KEEP, date.toString(), subscription.id()))))));
    }

    /** Undoes it. */
    Outcome keep(Subscription subscription, String date) {
        LocalDate day = LocalDate.parse(date);
        store.change(subscription.id(), s -> s.including(day));
        return Outcome.person(Reply.of(Text.of("**{} has its tip again.**", TimeText.day(day))));
    }
}
