package dev.milepost.app.metrics;

import dev.milepost.tips.Delivery;
import dev.milepost.tips.DeliveryState;
import dev.milepost.tips.DeliveryState.Kind;
import dev.milepost.tips.DeliveryStore;
import dev.milepost.tips.Lane;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A store of deliveries, each fate that is written to it counted: by the node that writes it, so that the nodes' sums add up. */
public final class CountedDeliveries implements DeliveryStore {

    /** Below this nobody calls a post late. */
    private static final Duration ON_TIME = Duration.ofMinutes(1);

    private static final Set<Kind> COUNTED = Set.of(Kind.POSTED, Kind.SKIPPED, Kind.MISSED, Kind.FAILED, Kind.UNKNOWN);

    private final DeliveryStore store;
    private final Metrics metrics;

    public CountedDeliveries(DeliveryStore store, Metrics metrics) {
        this.store = store;
        this.metrics = metrics;
    }

    private List<Delivery> counted(List<Delivery> written) {
        written.stream().filter(CountedDeliveries::isSettled).forEach(d -> metrics.tip(d, isLate(d)));
        return written;
    }

    private static boolean isSettled(Delivery delivery) {
        boolean lookedFor = delivery.state() instanceof DeliveryState.Unknown unknown
                && unknown.look().isPresent();
        return COUNTED.contains(delivery.state().kind()) && !lookedFor;
    }

    private static boolean isLate(Delivery delivery) {
        return delivery.state() instanceof DeliveryState.Posted posted
                && posted.at().isAfter(delivery.slot().due().plus(ON_TIME));
    }

    @Override
    public List<Delivery> open(List<Opening> openings) {
        return counted(store.open(openings));
    }

    @Override
    public List<Delivery> move(Collection<Delivery> deliveries) {
        return counted(store.move(deliveries));
    }

    @Override
    public List<DueSlot> due(Lane lane, Instant now, int limit) {
        return store.due(lane, now, limit);
    }

    @Override
    public List<Retry> retries(Lane lane, Instant now, int limit) {
        return store.retries(lane, now, limit);
    }

    @Override
    public int abandon(Lane lane, Instant now, Instant look) {
        return store.abandon(lane, now, look);
    }

    @Override
    public List<Delivery> history(String subscription, int limit) {
        return store.history(subscription, limit);
    }

    @Override
    public Optional<Delivery> find(String subscription, LocalDate date) {
        return store.find(subscription, date);
    }

    @Override
    public Map<String, LocalDate> seen(String subscription) {
        return store.seen(subscription);
    }
}
