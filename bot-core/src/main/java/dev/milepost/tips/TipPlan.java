package dev.milepost.tips;

import dev.milepost.chat.DeliveryResult;
import dev.milepost.content.ContentPack;
import dev.milepost.tips.DeliveryState.Due;
import dev.milepost.tips.DeliveryState.Failed;
import dev.milepost.tips.DeliveryState.Missed;
import dev.milepost.tips.DeliveryState.Pending;
import dev.milepost.tips.DeliveryState.Posted;
import dev.milepost.tips.DeliveryState.Skip;
import dev.milepost.tips.DeliveryState.Skipped;
import dev.milepost.tips.DeliveryState.Unknown;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What becomes of a slot: the rules alone, without a clock, a store or a platform. */
final class TipPlan {

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(16);

    private TipPlan() {}

    /** The first record of a slot that is due. */
    static Delivery begin(DeliveryStore.DueSlot due, ContentPack pack, Instant now) {
        Subscription subscription = due.subscription();
        return new Delivery(subscription.id(), due.slot(), state(due, pack, now));
    }

    private static DeliveryState state(DeliveryStore.DueSlot due, ContentPack pack, Instant now) {
        Subscription subscription = due.subscription();
        if (subscription.paused()) {
            return new Skipped(Skip.PAUSED);
        }
        if (now.isAfter(end(subscription, due.slot()))) {
            return new Missed();
        }
        return Rotation.of(pack, subscription.seed(), subscription.topics())
                .next(due.seen())
                .map(tip -> (DeliveryState) new Pending(tip.id(), 1, now))
                .orElseGet(() -> new Failed("", Failure.NO_TIP, ""));
    }

    /**
     * The next record of a slot that was refused for now, when its time has come.
     *
     * @param tip the one that it is about, or another where that has left the pack; empty where none is left
     */
    static Delivery again(DeliveryStore.Retry retry, Due due, Optional<String> tip, Instant now) {
        Delivery delivery = retry.delivery();
        if (now.isAfter(end(retry.subscription(), delivery.slot()))) {
            return delivery.with(new Failed(due.tip(), due.reason(), "until the time to be late was over"));
        }
        return delivery.with(tip.map(t -> (DeliveryState) new Pending(t, due.attempts() + 1, now))
                .orElseGet(() -> new Failed("", Failure.NO_TIP, "")));
    }

    /** The record after the platform's answer. */
    static Delivery after(Delivery sent, Pending pending, DeliveryResult result, Instant now) {
        return sent.with(
                switch (result) {
                    case DeliveryResult.Posted p -> new Posted(pending.tip(), now, p.messageId(), p.link());
                    case DeliveryResult.Unknown u -> new Unknown(pending.tip(), now, u.detail());
                    case DeliveryResult.Refused r -> refused(pending, r, now);
                });
    }

    private static DeliveryState refused(Pending pending, DeliveryResult.Refused refused, Instant now) {
        Failure why = Failure.of(refused.reason());
        return why.passes() ? later(pending, why, now) : new Failed(pending.tip(), why, refused.detail());
    }

    /** Not now, but after a pause that grows with the attempts. */
    static Due later(Pending pending, Failure why, Instant now) {
        return new Due(pending.tip(), why, pending.attempts(), now.plus(pause(pending.attempts())));
    }

    private static Duration pause(int attempts) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempts - 1, 10));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    /** The last instant at which a slot's tip may be sent. */
    static Instant end(Subscription subscription, Slot slot) {
        Duration late = subscription.lateWithin();
        return slot.due().plus(late.compareTo(Delivery.ON_TIME) < 0 ? Delivery.ON_TIME : late);
    }

    /** How late a post at {@code now} is, where that is worth a word. */
    static Optional<Duration> lateness(Slot slot, Instant now) {
        Duration late = Duration.between(slot.due(), now);
        return late.compareTo(Delivery.ON_TIME) > 0 ? Optional.of(late) : Optional.empty();
    }
}
