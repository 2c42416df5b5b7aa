package dev.milepost.tips;

import dev.milepost.chat.ChatPlatform;
import dev.milepost.chat.DeliveryResult;
import dev.milepost.content.Attribution;
import dev.milepost.content.ContentPack;
import dev.milepost.content.Tip;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import dev.milepost.tips.DeliveryState.Pending;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;

/**
 * Posts the tips that are due. Whatever keeps time calls {@link #lane} once for each lane, and {@link
 * TipLane#run} of that at least once a minute.
 */
public final class TipDispatch {

    private final Supplier<ContentPack> pack;
    private final TipReplies replies;
    private final DeliveryStore store;
    private final Map<String, ? extends ChatPlatform> platforms;
    private final Clock clock;
    private final Executor executor;

    /**
     * @param platforms by {@link ChatPlatform#name()}; read at each post, so one may join later
     * @param executor runs a post each, which may block until the platform answers: virtual threads suit it
     */
    public TipDispatch(
            Supplier<ContentPack> pack,
            Attribution attribution,
            DeliveryStore store,
            Map<String, ? extends ChatPlatform> platforms,
            Clock clock,
            Executor executor) {
        this.pack = pack;
        this.replies = new TipReplies(attribution);
        this.store = store;
        this.platforms = platforms;
        this.clock = clock;
        this.executor = executor;
    }

    /** Takes a lane up. No other process may work it off at the same time. */
    public TipLane lane(Lane lane) {
        return new TipLane(lane, this, store, clock, executor);
    }

    Delivery begin(DeliveryStore.DueSlot due, Instant now) {
        return TipPlan.begin(due, pack.get(), now);
    }

    Delivery again(DeliveryStore.Retry retry, DeliveryState.Due due, Instant now) {
        ContentPack current = pack.get();
        Subscription subscription = retry.subscription();
        Optional<String> tip = tip(current, due.tip())
                .or(() -> Rotation.of(current, subscription.seed(), subscription.topics())
                        .next(store.seen(subscription.id())))
                .map(Tip::id);
        return TipPlan.again(retry, due, tip, now);
    }

    /** Sends a pending delivery and waits for the outcome; never throws. */
    Delivery send(Subscription subscription, Delivery delivery, Pending pending) {
        ContentPack current = pack.get();
        Optional<Tip> tip = tip(current, pending.tip());
        if (tip.isEmpty()) {
            return delivery.with(TipPlan.later(pending, Failure.NO_TIP, clock.instant()));
        }
        DeliveryResult result;
        try {
            result = post(subscription, delivery, daily(current, tip.get(), subscription, delivery, pending));
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(TipDispatch.class).error("tip {} failed while it was sent", delivery.key(), e);
            result = new DeliveryResult.Unknown("our own fault while it was sent");
        }
        return TipPlan.after(delivery, pending, result, clock.instant());
    }

    private Reply daily(ContentPack current, Tip tip, Subscription subscription, Delivery delivery, Pending pending) {
        Optional<Text> late =
                TipPlan.lateness(delivery.slot(), pending.since()).map(l -> TipReplies.late(l, pending.attempts()));
        return replies.daily(current, tip, subscription, delivery.key(), late);
    }

    private DeliveryResult post(Subscription subscription, Delivery delivery, Reply reply) {
        ChatPlatform platform = platforms.get(subscription.channel().platform());
        return platform == null
                ? new DeliveryResult.Refused(DeliveryResult.Reason.PLATFORM_DOWN, "not connected")
                : platform.post(subscription.channel(), reply, delivery.key());
    }

    private static Optional<Tip> tip(ContentPack pack, String id) {
        return pack.tips().stream().filter(t -> t.id().equals(id)).findFirst();
    }
}
