package dev.milepost.tips;

import dev.milepost.chat.UserRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

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

    /** The ids of the guilds or workspaces that have any. */
    Set<String> spaces(String platform);

    /** Those that {@code person} made, whose empty space stands for any; oldest first. */
    List<Subscription> madeBy(UserRef person);

    /** Forgets of each that {@code person} made who made it. @return how many there were */
    int forgetMaker(UserRef person);

    /** The slot that comes next; empty where there is no such subscription. */
    Optional<Slot> nextSlot(String id);

    /**
     * Changes how a subscription stands, if it still stands as {@code subscription} says.
     *
     * @return whether it was changed; of two who change it at once one is
     */
    boolean change(Subscription subscription, Standing to);

    /** Changes how a subscription stands, whatever others do to it at the same time; empty where it has ended. */
    default Optional<Subscription> change(String id, UnaryOperator<Standing> change) {
        Optional<Subscription> stored = find(id);
        while (stored.isPresent()
                && !change(stored.get(), change.apply(stored.get().standing()))) {
            stored = find(id);
        }
        return stored.map(s -> s.with(change.apply(s.standing())));
    }

    /** Ends a subscription and forgets its deliveries. @return false where there is no such subscription */
    boolean remove(String id);
}
