package dev.milepost.tips;

import dev.milepost.chat.DeliveryResult;
import dev.milepost.chat.Sighting;
import dev.milepost.content.ContentPack;
import dev.milepost.tips.DeliveryState.Due;
import dev.milepost.tips.DeliveryState.Failed;
import dev.milepost.tips.DeliveryState.Missed;
import dev.milepost.tips.DeliveryState.Pending;
import dev.milepost.tips.DeliveryState.Posted;
import dev.milepost.tips.DeliveryState.Publishing;
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

    /**
     * How long after a lost answer a message may still turn up: a request that was under way then may
     * be taken by the platform a while later. Nobody looks for it sooner.
     */
    static final Duration QUIET = Duration.ofMinutes(2);

    private static final Duration PUBLISHED_WITHIN = Duration.ofHours(20);

    /** Looks back further than the slot, so that a clock that was set back by an hour hides nothing. */
    private static final Duration MARGIN = Duration.ofMinutes(75);

    private TipPlan() {}

    /** The first record of a slot that is due. */
    static Delivery begin(DeliveryStore.DueSlot due, ContentPack pack, Instant now) {
        Subscription subscription = due.subscription();
        return new Delivery(subscription.id(), due.slot(), state(due, pack, now));
    }

    private static DeliveryState state(DeliveryStore.DueSlot due, ContentPack pack, Instant now) {
        Subscription subscription = due.subscription();
        Optional<Skip> skip = subscription.standing().skips(due.slot().date());
        if (skip.isPresent()) {
            return new Skipped(skip.get());
        }
        if (now.isAfter(end(subscription, due.slot()))) {
            return new Missed();
        }
        return Rotation.of(pack, subscription)
                .next(due.seen())
                .map(tip -> (DeliveryState) new Pending(tip.id(), 1, now))
                .orElseGet(() -> new Failed("", 0, Failure.NO_TIP, ""));
    }

    /**
     * The next record of a slot that was refused for now, when its time has come.
     *
     * @param tip the one that it is about, or another where that has left the pack; empty where none is left
     */
    static Delivery again(DeliveryStore.Retry retry, Due due, Optional<String> tip, Instant now) {
        Delivery delivery = retry.delivery();
        Optional<Skip> skip =
                retry.subscription().standing().skips(delivery.slot().date());
        if (skip.isPresent()) {
            return delivery.with(new Skipped(skip.get()));
        }
        if (now.isAfter(end(retry.subscription(), delivery.slot()))) {
            return delivery.with(new Failed(due.tip(), due.attempts(), due.reason(), ""));
        }
        return delivery.with(tip.map(t -> (DeliveryState) new Pending(t, due.attempts() + 1, now))
                .orElseGet(() -> new Failed("", due.attempts(), Failure.NO_TIP, "")));
    }

    /** The record after the platform's answer. */
    static Delivery after(Delivery sent, Pending pending, DeliveryResult result, Instant now) {
        return sent.with(
                switch (result) {
                    case DeliveryResult.Posted p ->
                        standing(pending.tip(), now, p.messageId(), p.link(), p.toPublish(), now);
                    case DeliveryResult.Unknown u -> unknown(pending, u.detail(), now);
                    case DeliveryResult.Refused r -> refused(pending, r, now);
                });
    }

    private static DeliveryState standing(
            String tip, Instant at, String messageId, String link, boolean toPublish, Instant now) {
        return toPublish ? new Publishing(tip, at, messageId, link, 0, now) : new Posted(tip, at, messageId, link);
    }

    /** The record while a post is published: should the publisher die, another does it later. */
    static Delivery publishing(Delivery delivery, Publishing was, Instant now) {
        return delivery.with(publishAt(was, was.attempts() + 1, now.plus(LONGEST_WAIT)));
    }

    private static Publishing publishAt(Publishing was, int attempts, Instant again) {
        return new Publishing(was.tip(), was.at(), was.messageId(), was.link(), attempts, again);
    }

    /** The record after publishing was tried. It may come late, for a channel has few an hour, but not on the next day. */
    static Delivery after(Delivery tried, Publishing was, DeliveryResult result, Instant now) {
        return tried.with(
                switch (result) {
                    case DeliveryResult.Posted p -> new Posted(was.tip(), was.at(), was.messageId(), was.link());
                    case DeliveryResult.Unknown u -> publishLater(tried, was, u.detail(), Duration.ZERO, now);
                    case DeliveryResult.Refused r ->
                        Failure.of(r.reason()).passes()
                                ? publishLater(tried, was, r.detail(), r.retryAfter(), now)
                                : unpublished(was, r.detail());
                });
    }

    private static DeliveryState publishLater(
            Delivery tried, Publishing was, String detail, Duration wait, Instant now) {
        Instant again = now.plus(wait.isZero() ? pause(was.attempts()) : wait);
        return again.isAfter(tried.slot().due().plus(PUBLISHED_WITHIN))
                ? unpublished(was, detail)
                : publishAt(was, was.attempts(), again);
    }

    private static Posted unpublished(Publishing was, String why) {
        return new Posted(was.tip(), was.at(), was.messageId(), was.link(), why);
    }

    private static DeliveryState refused(Pending pending, DeliveryResult.Refused refused, Instant now) {
        Failure why = Failure.of(refused.reason());
        if (!why.passes()) {
            return new Failed(pending.tip(), pending.attempts(), why, refused.detail());
        }
        return refused.retryAfter().isZero()
                ? later(pending, why, now)
                : new Due(pending.tip(), why, pending.attempts(), now.plus(refused.retryAfter()));
    }

    private static Unknown unknown(Pending pending, String detail, Instant now) {
        return new Unknown(pending.tip(), pending.attempts(), now, detail, Optional.of(now.plus(QUIET)));
    }

    /** The record while the channel is read: should the reader die, another looks later. */
    static Delivery looking(Delivery delivery, Unknown unknown, Instant now) {
        return delivery.with(new Unknown(
                unknown.tip(),
                unknown.attempts(),
                unknown.since(),
                unknown.detail(),
                Optional.of(now.plus(LONGEST_WAIT))));
    }

    /** How far back to look for a post of {@code slot}. */
    static Duration lookBack(Slot slot, Instant now) {
        Duration since = Duration.between(slot.due(), now);
        return MARGIN.plus(since.isNegative() ? Duration.ZERO : since);
    }

    /** The record after the channel was read. */
    static Delivery after(Subscription subscription, Delivery looked, Unknown unknown, Sighting sighting, Instant now) {
        return looked.with(
                switch (sighting) {
                    case Sighting.Found f ->
                        standing(unknown.tip(), f.at(), f.messageId(), f.link(), f.toPublish(), now);
                    case Sighting.NotThere n -> new Due(unknown.tip(), Failure.NOT_ARRIVED, unknown.attempts(), now);
                    case Sighting.NotReadable n ->
                        new Unknown(
                                unknown.tip(),
                                unknown.attempts(),
                                unknown.since(),
                                n.detail(),
                                lookAgain(subscription, looked.slot(), unknown, now));
                });
    }

    /** The pauses grow with the time that it is unknown already; once a post would be too late anyway, nobody looks. */
    private static Optional<Instant> lookAgain(Subscription subscription, Slot slot, Unknown unknown, Instant now) {
        if (now.isAfter(end(subscription, slot))) {
            return Optional.empty();
        }
        Duration so = Duration.between(unknown.since(), now);
        Duration wait = so.compareTo(QUIET) < 0 ? QUIET : so;
        return Optional.of(now.plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT));
    }

    /** Not now, but after a pause that grows with the attempts. */
    static Due later(Pending pending, Failure why, Instant now) {
        return new Due(pending.tip(), why, pending.attempts(), now.plus(pause(pending.attempts())));
    }

    private static Duration pause(int attempts) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.clamp(attempts - 1, 0, 10));
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
