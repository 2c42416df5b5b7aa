package dev.milepost.tips;

import dev.milepost.chat.Place;
import dev.milepost.reply.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Subscriptions and their days in words. */
final class SubscriptionText {

    private SubscriptionText() {}

    /** For example {@code 09:00 Europe/Berlin, on weekdays}. */
    static String when(Schedule schedule) {
        return "%s %s, %s".formatted(schedule.time(), schedule.zone(), Days.words(schedule.days()));
    }

    /** Where, as seen from {@code here}. */
    static Text where(Subscription subscription, Place here) {
        return subscription.channel().equals(here.channel())
                ? Text.markdown("this channel")
                : Text.channel(subscription.channel().id());
    }

    /** For example {@code Wed 25 Nov, 09:00 (in 23 h)}, in the subscription's own time. */
    static String next(Schedule schedule, Slot slot, Instant now) {
        String local = at(schedule, slot.due());
        return slot.due().isAfter(now)
                ? "%s (in %s)".formatted(local, TimeText.span(Duration.between(now, slot.due())))
                : local + " (now)";
    }

    /** Who paused it, where it is paused. */
    static Optional<String> paused(Subscription subscription) {
        return switch (subscription.standing().pause()) {
            case NONE -> Optional.empty();
            case BY_ADMIN -> Optional.of("Paused");
            case BY_FAILURES -> Optional.of("Paused, since %d posts in a row failed".formatted(FailureWatch.PATIENCE));
        };
    }

    /** When it posts next, and what is left out before. */
    static String upcoming(Subscription subscription, Optional<Slot> slot, Instant now) {
        if (slot.isEmpty()) {
            return "never";
        }
        Slot first = slot.get();
        String when = next(subscription.schedule(), Forecast.next(subscription, first), now);
        return Forecast.running(subscription)
                .skips(first.date())
                .map(skip -> skip == DeliveryState.Skip.SNOOZED
                        ? "snoozed until " + when
                        : "%s; %s is left out".formatted(when, TimeText.day(first.date())))
                .orElse(when);
    }

    static String at(Schedule schedule, Instant instant) {
        return TimeText.at(schedule.zone(), instant);
    }

    static String topics(Subscription subscription) {
        return subscription.topics().isEmpty() ? "all" : String.join(", ", subscription.topics());
    }

    /** The command that makes it again. */
    static String command(Subscription subscription) {
        Schedule schedule = subscription.schedule();
        StringBuilder line = new StringBuilder("tips subscribe %s %s days:%s"
                .formatted(schedule.time(), schedule.zone(), Days.typed(schedule.days())));
        if (!subscription.topics().isEmpty()) {
            line.append(" topic:").append(String.join(",", subscription.topics()));
        }
        line.append(" late:")
                .append(
                        subscription.lateWithin().isZero()
                                ? "skip"
                                : subscription.lateWithin().toHours() + "h");
        return line.append(" look:")
                .append(subscription.look().name().toLowerCase(Locale.ROOT))
                .toString();
    }
}
