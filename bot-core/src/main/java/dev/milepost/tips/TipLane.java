package dev.milepost.tips;

import dev.milepost.tips.DeliveryState.Pending;
import dev.milepost.tips.DeliveryState.Publishing;
import dev.milepost.tips.DeliveryState.Unknown;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;

/**
 * Works off one lane. One thread claims slots and stores outcomes, both in batches, since a commit is
 * what costs; the posts between run side by side, and each that ends makes room for the next, so a
 * channel that hangs holds up none but itself.
 */
public final class TipLane {

    /**
     * The most records of a lane that are {@code pending} at once. It is what a crash leaves
     * {@code unknown} until somebody reads those channels' histories, so it is no larger than a
     * second's worth of posts at Discord's limit of 50.
     */
    static final int WINDOW = 50;

    /** How long a post may take before what became due meanwhile is looked at. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final Lane lane;
    private final TipDispatch dispatch;
    private final DeliveryStore store;
    private final Clock clock;
    private final Executor executor;
    private final BlockingQueue<Answered> answered = new LinkedBlockingQueue<>();

    /** Outcomes that are known but not yet stored, kept over a run that failed at the store. */
    private final List<Answered> unsettled = new ArrayList<>();

    /** What became of a delivery, where that is known, and whose it is. */
    private record Answered(Subscription subscription, Optional<Delivery> delivery) {}

    private int inFlight;

    TipLane(Lane lane, TipDispatch dispatch, DeliveryStore store, Clock clock, Executor executor) {
        this.lane = lane;
        this.dispatch = dispatch;
        this.store = store;
        this.clock = clock;
        this.executor = executor;
    }

    /**
     * Posts what is due, until nothing is or {@code stopping} says so; what is under way then is
     * finished. What the store throws ends the run, and the next one takes up where it ended.
     *
     * @return how many outcomes were stored
     * @throws InterruptedException if the thread was interrupted while posts were under way; what those came to is stored by the next run
     */
    public synchronized int run(BooleanSupplier stopping) throws InterruptedException {
        settle();
        if (inFlight == 0) {
            // One lane, one runner: a pending record that isn't ours has lost its sender.
            Instant now = clock.instant();
            store.abandon(lane, now, now.plus(TipPlan.QUIET));
        }
        int settled = 0;
        while (true) {
            int claimed = stopping.getAsBoolean() || inFlight == WINDOW ? 0 : claim(WINDOW - inFlight);
            if (inFlight == 0 && claimed == 0) {
                return settled;
            }
            if (inFlight > 0) {
                Answered done = answered.poll(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
                if (done != null) {
                    unsettled.add(done);
                }
            }
            settled += settle();
        }
    }

    /** Claims up to {@code room} slots and sends what is to be sent. @return how many there were */
    private int claim(int room) {
        Instant now = clock.instant();
        int again = sendAgain(now, room);
        return again == room ? room : again + sendFirst(now, room - again);
    }

    private int sendAgain(Instant now, int room) {
        Map<String, DeliveryStore.Claim> claims = new HashMap<>();
        List<Delivery> wanted = new ArrayList<>();
        for (DeliveryStore.Retry retry : store.retries(lane, now, room)) {
            claims.put(retry.delivery().key(), retry);
            wanted.add(dispatch.again(retry, now));
        }
        sendWon(claims, wanted.isEmpty() ? wanted : store.move(wanted));
        return wanted.size();
    }

    private int sendFirst(Instant now, int room) {
        Map<String, DeliveryStore.Claim> claims = new HashMap<>();
        List<DeliveryStore.Opening> openings = new ArrayList<>();
        for (DeliveryStore.DueSlot due : store.due(lane, now, room)) {
            Delivery first = dispatch.begin(due, now);
            claims.put(first.key(), due);
            openings.add(new DeliveryStore.Opening(
                    first, due.subscription().schedule().after(due.slot())));
        }
        sendWon(claims, openings.isEmpty() ? List.of() : store.open(openings));
        return openings.size();
    }

    private void sendWon(Map<String, DeliveryStore.Claim> claims, List<Delivery> won) {
        for (Delivery delivery : won) {
            send(Objects.requireNonNull(claims.get(delivery.key())), delivery);
        }
    }

    private void send(DeliveryStore.Claim claim, Delivery delivery) {
        Subscription subscription = claim.subscription();
        switch (delivery.state()) {
            case Pending pending -> {
                Optional<Long> left = dispatch.left(claim, delivery);
                start(subscription, () -> dispatch.send(subscription, delivery, pending, left));
            }
            case Unknown unknown -> start(subscription, () -> dispatch.look(subscription, delivery, unknown));
            case Publishing publishing ->
                start(subscription, () -> dispatch.publish(subscription, delivery, publishing));
            default -> {} // settled as it stands
        }
    }

    private void start(Subscription subscription, Supplier<Delivery> work) {
        executor.execute(() -> answered.add(new Answered(subscription, outcome(work))));
        inFlight++;
    }

    /** Nothing where a fault of our own ends it: then the record stays pending, and the next run looks for the post. */
    private static Optional<Delivery> outcome(Supplier<Delivery> work) {
        try {
            return Optional.of(work.get());
        } catch (RuntimeException | Error e) {
            LoggerFactory.getLogger(TipLane.class).error("A tip's post failed for a fault of our own", e);
            return Optional.empty();
        }
    }

    /** Stores every outcome that is known by now in one transaction. */
    private int settle() {
        answered.drainTo(unsettled);
        if (unsettled.isEmpty()) {
            return 0;
        }
        List<Delivery> known =
                unsettled.stream().flatMap(a -> a.delivery().stream()).toList();
        List<Delivery> stored = known.isEmpty() ? known : store.move(known);
        List<Answered> settled = List.copyOf(unsettled);
        inFlight -= settled.size();
        unsettled.clear();
        for (Answered one : settled) {
            one.delivery()
                    .filter(stored::contains)
                    .ifPresent(delivery -> dispatch.settled(one.subscription(), delivery));
        }
        return settled.size();
    }
}
