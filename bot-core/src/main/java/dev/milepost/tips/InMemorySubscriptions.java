package dev.milepost.tips;

import dev.milepost.chat.UserRef;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Subscriptions in memory, with their deliveries; one lock for both. */
final class InMemorySubscriptions implements SubscriptionStore {

    private final Map<String, Subscription> byId = new LinkedHashMap<>();
    private final Map<String, Slot> next = new LinkedHashMap<>();
    private final InMemoryDeliveries deliveries = new InMemoryDeliveries(this);

    InMemoryDeliveries deliveries() {
        return deliveries;
    }

    @Override
    public synchronized void add(Subscription subscription, Slot first) {
        if (byId.putIfAbsent(subscription.id(), subscription) != null) {
            throw new IllegalStateException("two subscriptions " + subscription.id());
        }
        next.put(subscription.id(), first);
    }

    @Override
    public synchronized Optional<Subscription> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public synchronized List<Subscription> in(String platform, String space) {
        return byId.values().stream()
                .filter(s -> s.channel().platform().equals(platform)
                        && s.channel().space().equals(space))
                .sorted(Comparator.comparing(Subscription::created))
                .toList();
    }

    @Override
    public synchronized Set<String> spaces(String platform) {
        return byId.values().stream()
                .filter(s -> s.channel().platform().equals(platform))
                .map(s -> s.channel().space())
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized List<Subscription> madeBy(UserRef person) {
        return byId.values().stream()
                .filter(s -> person.covers(s.createdBy()))
                .sorted(Comparator.comparing(Subscription::created))
                .toList();
    }

    @Override
    public synchronized int forgetMaker(UserRef person) {
        List<Subscription> theirs = madeBy(person);
        theirs.forEach(s -> byId.put(s.id(), s.withoutMaker()));
        return theirs.size();
    }

    @Override
    public synchronized Optional<Slot> nextSlot(String id) {
        return Optional.ofNullable(next.get(id));
    }

    @Override
    public synchronized boolean change(Subscription subscription, Standing to) {
        boolean asSaid = find(subscription.id())
                .filter(s -> s.standing().equals(subscription.standing()))
                .isPresent();
        if (asSaid) {
            byId.put(subscription.id(), subscription.with(to));
        }
        return asSaid;
    }

    @Override
    public synchronized boolean remove(String id) {
        next.remove(id);
        deliveries.forget(id);
        return byId.remove(id) != null;
    }

    /** All of a lane with their next slots, the longest due first. Called with this object's lock held. */
    List<Map.Entry<Subscription, Slot>> queue(Lane lane) {
        return byId.values().stream()
                .filter(s -> lane.holds(s.id()))
                .flatMap(s -> nextSlot(s.id()).stream().map(slot -> Map.entry(s, slot)))
                .sorted(Comparator.comparing(e -> e.getValue().due()))
                .toList();
    }

    /** Moves on to a later slot. Called with this object's lock held. */
    void moveOn(String id, Slot slot) {
        next.computeIfPresent(id, (k, old) -> slot.date().isAfter(old.date()) ? slot : old);
    }
}
