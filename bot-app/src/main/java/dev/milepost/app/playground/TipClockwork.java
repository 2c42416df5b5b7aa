package dev.milepost.app.playground;

import dev.milepost.tips.Delivery;
import dev.milepost.tips.DeliveryState;
import dev.milepost.tips.Lane;
import dev.milepost.tips.Slot;
import dev.milepost.tips.Subscription;
import dev.milepost.tips.TipDispatch;
import dev.milepost.tips.TipLane;
import dev.milepost.tips.TipStores;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs the daily tips by hand, and knows what they wait for. */
final class TipClockwork {

    /** As far back as something may still be tried again. */
    private static final int RECENT = 5;

    private final TipLane lane;
    private final TipStores stores;
    private final List<Side> sides;
    private final Clock clock;

    TipClockwork(TipDispatch dispatch, TipStores stores, List<Side> sides, Clock clock) {
        this.lane = dispatch.lane(Lane.ALL);
        this.stores = stores;
        this.sides = sides;
        this.clock = clock;
    }

    /** Posts what is due. */
    void run() {
        try {
            lane.run(() -> false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** When the next tip is due, or one that failed is tried again. */
    Optional<Instant> next() {
        Instant now = clock.instant();
        return sides.stream()
                .flatMap(side -> stores.subscriptions().in(side.platform(), Spot.space(side.platform())).stream())
                .flatMap(this::comes)
                .filter(at -> at.isAfter(now))
                .min(Comparator.naturalOrder());
    }

    private Stream<Instant> comes(Subscription subscription) {
        Stream<Instant> retries = stores.deliveries().history(subscription.id(), RECENT).stream()
                .map(Delivery::state)
                .flatMap(TipClockwork::again);
        Stream<Instant> slots = subscription.paused()
                ? Stream.empty()
                : stores.subscriptions().nextSlot(subscription.id()).map(Slot::due).stream();
        return Stream.concat(retries, slots);
    }

    private static Stream<Instant> again(DeliveryState state) {
        return switch (state) {
            case DeliveryState.Due due -> Stream.of(due.again());
            case DeliveryState.Unknown unknown -> unknown.look().stream();
            default -> Stream.empty();
        };
    }
}
