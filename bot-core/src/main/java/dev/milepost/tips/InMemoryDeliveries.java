package dev.milepost.tips;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Deliveries in memory, under the lock of their subscriptions. */
final class InMemoryDeliveries implements DeliveryStore {

    private final InMemorySubscriptions subscriptions;
    private final Map<String, NavigableMap<LocalDate, Delivery>> records = new HashMap<>();

    InMemoryDeliveries(InMemorySubscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Override
    public List<DueSlot> due(Lane lane, Instant now, int limit) {
        synchronized (subscriptions) {
            return subscriptions.queue(lane).stream()
                    .filter(e -> !e.getValue().due().isAfter(now))
                    .limit(limit)
                    .map(e -> new DueSlot(
                            e.getKey(), e.getValue(), seen(e.getKey().id())))
                    .toList();
        }
    }

    @Override
    public List<Delivery> open(List<Opening> openings) {
        synchronized (subscriptions) {
            List<Delivery> written = new ArrayList<>();
            for (Opening opening : openings) {
                Delivery delivery = opening.delivery();
                if (subscriptions.find(delivery.subscription()).isEmpty()) {
                    continue;
                }
                if (records.computeIfAbsent(delivery.subscription(), k -> new TreeMap<>())
                                .putIfAbsent(delivery.slot().date(), delivery)
                        == null) {
                    written.add(delivery);
                }
                subscriptions.moveOn(delivery.subscription(), opening.next());
            }
            return written;
        }
    }

    @Override
    public List<Retry> retries(Lane lane, Instant now, int limit) {
        synchronized (subscriptions) {
            return all(lane)
                    .filter(d -> comesAgain(d.state(), now))
                    .flatMap(
                            d -> subscriptions.find(d.subscription()).stream().map(s -> new Retry(s, d, seenBefore(d))))
                    .limit(limit)
                    .toList();
        }
    }

    private static boolean comesAgain(DeliveryState state, Instant now) {
        return switch (state) {
            case DeliveryState.Due due -> !due.again().isAfter(now);
            case DeliveryState.Unknown unknown ->
                unknown.look().filter(look -> !look.isAfter(now)).isPresent();
            case DeliveryState.Publishing publishing -> !publishing.again().isAfter(now);
            default -> false;
        };
    }

    @Override
    public List<Delivery> move(Collection<Delivery> deliveries) {
        synchronized (subscriptions) {
            return deliveries.stream().filter(this::move).toList();
        }
    }

    private boolean move(Delivery to) {
        Map<LocalDate, Delivery> days = of(to.subscription());
        Delivery stored = days.get(to.slot().date());
        if (stored == null || !follows(to.state(), stored.state())) {
            return false;
        }
        days.put(to.slot().date(), to);
        return true;
    }

    private static boolean follows(DeliveryState to, DeliveryState stored) {
        return to.kind().mayFollow().contains(stored.kind())
                && to.ofAttempt().orElse(stored.attempts()) == stored.attempts();
    }

    @Override
    public int abandon(Lane lane, Instant now, Instant look) {
        synchronized (subscriptions) {
            return move(all(lane)
                            .flatMap(d -> d.state() instanceof DeliveryState.Pending p
                                    ? Stream.of(d.with(new DeliveryState.Unknown(
                                            p.tip(), p.attempts(), now, ABANDONED, Optional.of(look))))
                                    : Stream.of())
                            .toList())
                    .size();
        }
    }

    @Override
    public List<Delivery> history(String subscription, int limit) {
        synchronized (subscriptions) {
            return of(subscription).descendingMap().values().stream()
                    .limit(limit)
                    .toList();
        }
    }

    @Override
    public Optional<Delivery> find(String subscription, LocalDate date) {
        synchronized (subscriptions) {
            return Optional.ofNullable(of(subscription).get(date));
        }
    }

    @Override
    public Map<String, LocalDate> seen(String subscription) {
        synchronized (subscriptions) {
            Map<String, LocalDate> seen = new HashMap<>();
            of(subscription).values().stream()
                    .filter(d -> d.state().kind().counts())
                    .forEach(d -> seen.put(d.state().tip(), d.slot().date()));
            return seen;
        }
    }

    private Map<String, LocalDate> seenBefore(Delivery delivery) {
        Map<String, LocalDate> seen = new HashMap<>(seen(delivery.subscription()));
        boolean another = of(delivery.subscription()).values().stream()
                .filter(d -> !d.equals(delivery) && d.state().kind().counts())
                .anyMatch(d -> d.state().tip().equals(delivery.state().tip()));
        if (!another) {
            seen.remove(delivery.state().tip());
        }
        return seen;
    }

    void forget(String subscription) {
        records.remove(subscription);
    }

    private Stream<Delivery> all(Lane lane) {
        return records.entrySet().stream()
                .filter(e -> lane.holds(e.getKey()))
                .flatMap(e -> e.getValue().values().stream());
    }

    private NavigableMap<LocalDate, Delivery> of(String subscription) {
        return records.getOrDefault(subscription, new TreeMap<>());
    }
}
