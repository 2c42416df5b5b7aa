package dev.milepost.tips;

import java.util.List;
import java.util.Optional;

/** Keeps the subscriptions. Thread-safe; every change is durable when its method returns. */
public interface SubscriptionStore {

    /**
     * Takes in a new subscription.
     *
     * @param first the slot that it begins with
     * @throws IllegalStateException if its id is taken
     */
    void add(Subscription subscription, Slot first);

    Optional<Subscription> find(String id);

    /** All of a Discord guild or Slack workspace, oldest first. */
    List<Subscription> in(String platform, String space);

    /** The slot that comes next; empty where there is no such subscription. */
    Optional<Slot> nextSlot(String id);

    /** Pauses or resumes. @return false where there is no such subscription */
    boolean pause(String id, boolean paused);

    /** Ends a subscription and forgets its deliveries. @return false where there is no such subscription */
    boolean remove(String id);
}
