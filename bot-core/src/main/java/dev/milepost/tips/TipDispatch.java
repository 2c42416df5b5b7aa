package dev.milepost.tips;

import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.ChatPlatform;
import dev.milepost.chat.DeliveryResult;
import dev.milepost.chat.Sighting;
import dev.milepost.content.Attribution;
import dev.milepost.content.ContentPack;
import dev.milepost.content.Tip;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import dev.milepost.tips.DeliveryState.Due;
import dev.milepost.tips.DeliveryState.Pending;
import dev.milepost.tips.DeliveryState.Publishing;
import dev.milepost.tips.DeliveryState.Unknown;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.slf4j.LoggerFactory;

/**
 * Posts the tips that are due. Whatever keeps time calls {@link #lane} once for each lane, and {@link
 * TipLane#run} of that at least once a minute.
 */
public final class TipDispatch {

    static final DeliveryResult NOT_CONNECTED =
            new DeliveryResult.Refused(DeliveryResult.Reason.PLATFORM_DOWN, "not connected");

    private final Function<ChannelRef, ContentPack> packs;
    private final TipReplies replies;
    private final TipStores stores;
    private final Map<String, ? extends ChatPlatform> platforms;
    private final Clock clock;
    private final Executor executor;
    private final FailureWatch failures;

    /**
     * @param packs which pack a channel's tips are taken from
     * @param platforms by {@link ChatPlatform#name()}; read at each post, so one may join later
     * @param executor runs a post each, which may block until the platform answers: virtual threads suit it
     */
    public TipDispatch(
            Function<ChannelRef, ContentPack> packs,
            Attribution attribution,
            TipStores stores,
            Map<String, ? extends ChatPlatform> platforms,
            Clock clock,
            Executor executor) {
        this.packs = packs;
        this.replies = new TipReplies(attribution);
        this.stores = stores;
        this.platforms = platforms;
        this.clock = clock;
        this.executor = executor;
        this.failures = new FailureWatch(stores.subscriptions(), platforms, executor);
    }

    /** Takes a lane up. No other process may work it off at the same time. */
    public TipLane lane(Lane lane) {
        return new TipLane(lane, this, stores.deliveries(), clock, executor);
    }

    Delivery begin(DeliveryStore.DueSlot due, Instant now) {
        return TipPlan.begin(due, packFor(due.subscription()), now);
    }

    /** What to store before a record is sent again or looked for; what can't come again stays as it is. */
    Delivery again(DeliveryStore.Retry retry, Instant now) {
        return switch (retry.delivery().state()) {
            case Due due -> TipPlan.again(retry, due, tipFor(retry, due), now);
            case Unknown unknown -> TipPlan.looking(retry.delivery(), unknown, now);
            case Publishing publishing -> TipPlan.publishing(retry.delivery(), publishing, now);
            default -> retry.delivery();
        };
    }

    private Optional<String> tipFor(DeliveryStore.Retry retry, Due due) {
        ContentPack current = packFor(retry.subscription());
        return tip(current, due.tip())
                .or(() -> Rotation.of(current, retry.subscription()).next(retry.seen()))
                .map(Tip::id);
    }

    /**
     * How many tips the channel hasn't seen once {@code delivery} is posted; empty where that one isn't
     * new there.
     */
    Optional<Long> left(DeliveryStore.Claim claim, Delivery delivery) {
        String tip = delivery.state().tip();
        if (tip.isEmpty() || claim.seen().containsKey(tip)) {
            return Optional.empty();
        }
        Map<String, LocalDate> seen = new HashMap<>(claim.seen());
        seen.put(tip, delivery.slot().date());
        return Optional.of(
                Rotation.of(packFor(claim.subscription()), claim.subscription()).unseen(seen));
    }

    /** Sends a pending delivery and waits for the outcome. */
    Delivery send(Subscription subscription, Delivery delivery, Pending pending, Optional<Long> left) {
        Instant now = clock.instant();
        if (Duration.between(pending.since(), now).compareTo(TipPlan.QUIET) > 0) {
            // The machine slept before it was sent: another node may have taken it up by now.
            return delivery.with(new Due(pending.tip(), Failure.PLATFORM_DOWN, pending.attempts(), now));
        }
        ContentPack current = packFor(subscription);
        Optional<Tip> tip = tip(current, pending.tip());
        if (tip.isEmpty()) {
            return delivery.with(TipPlan.later(pending, Failure.NO_TIP, now));
        }
        List<Text> notes = new ArrayList<>();
        TipPlan.lateness(delivery.slot(), pending.since())
                .map(late -> TipReplies.late(late, pending.attempts()))
                .ifPresent(notes::add);
        left.flatMap(TipReplies::warning).ifPresent(notes::add);
        Reply reply = replies.daily(current, tip.get(), subscription, delivery.key(), notes);
        DeliveryResult result = ask(
                subscription,
                delivery,
                platform -> platform.post(subscription.channel(), reply, delivery.key()),
                NOT_CONNECTED,
                new DeliveryResult.Unknown("our own fault while it was sent"));
        return TipPlan.after(delivery, pending, result, clock.instant());
    }

    /** Looks for a delivery of unknown outcome in its channel. */
    Delivery look(Subscription subscription, Delivery delivery, Unknown unknown) {
        Duration within = TipPlan.lookBack(delivery.slot(), clock.instant());
        Sighting sighting = ask(
                subscription,
                delivery,
                platform -> platform.find(subscription.channel(), delivery.key(), within),
                new Sighting.NotReadable("not connected"),
                new Sighting.NotReadable("our own fault while looking for it"));
        return TipPlan.after(subscription, delivery, unknown, sighting, clock.instant());
    }

    /** Publishes a post to those who follow its channel. */
    Delivery publish(Subscription subscription, Delivery delivery, Publishing publishing) {
        DeliveryResult result = ask(
                subscription,
                delivery,
                platform -> platform.publish(subscription.channel(), publishing.messageId()),
                NOT_CONNECTED,
                new DeliveryResult.Unknown("our own fault while it was published"));
        return TipPlan.after(delivery, publishing, result, clock.instant());
    }

    /** Called when an outcome is stored. */
    void settled(Subscription subscription, Delivery delivery) {
        failures.settled(subscription, delivery);
    }

    private ContentPack packFor(Subscription subscription) {
        return packs.apply(subscription.channel());
    }

    /** What a platform throws is a fault of ours: nobody knows whether it did what was asked. */
    private <R> R ask(
            Subscription subscription,
            Delivery delivery,
            Function<ChatPlatform, R> request,
            R notConnected,
            R ourFault) {
        ChatPlatform platform = platforms.get(subscription.channel().platform());
        if (platform == null) {
            return notConnected;
        }
        try {
            return request.apply(platform);
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(TipDispatch.class).error("tip {} failed on our side", delivery.key(), e);
            return ourFault;
        }
    }

    private static Optional<Tip> tip(ContentPack pack, String id) {
        return pack.tips().stream().filter(t -> t.id().equals(id)).findFirst();
    }
}
