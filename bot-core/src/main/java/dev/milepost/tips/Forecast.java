package dev.milepost.tips;

import dev.milepost.content.ContentPack;
import dev.milepost.content.Tip;
import dev.milepost.tips.DeliveryState.Skip;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a subscription would post from a slot on, if nothing changes. */
final class Forecast {

    /** Days looked at, so that a long snooze ends the look as well. */
    private static final int MOST_SLOTS = 400;

    private Forecast() {}

    /**
     * A day.
     *
     * @param tip empty where none is left for the topics
     * @param skip why it is left out, if it is
     * @param again whether the channel will have seen the tip before
     */
    record Turn(Slot slot, Optional<Tip> tip, Optional<Skip> skip, boolean again) {}

    /** How it would stand without a pause. */
    static Standing running(Subscription subscription) {
        return subscription.paused() ? subscription.standing().with(Standing.Pause.NONE) : subscription.standing();
    }

    /** The first day from {@code first} on that isn't left out. */
    static Slot next(Subscription subscription, Slot first) {
        Standing standing = running(subscription);
        Slot slot = first;
        for (int i = 0; i < MOST_SLOTS && standing.skips(slot.date()).isPresent(); i++) {
            slot = subscription.schedule().after(slot);
        }
        return slot;
    }

    /** Days from {@code first} until {@code posts} of them have a post. A pause doesn't count: it has no end to look beyond. */
    static List<Turn> of(
            Subscription subscription, Slot first, Map<String, LocalDate> seen, ContentPack pack, int posts) {
        Standing standing = running(subscription);
        Rotation rotation = Rotation.of(pack, subscription);
        Map<String, LocalDate> known = new HashMap<>(seen);
        List<Turn> turns = new ArrayList<>();
        Slot slot = first;
        for (int i = 0, posted = 0; i < MOST_SLOTS && posted < posts; i++) {
            Optional<Skip> skip = standing.skips(slot.date());
            if (skip.isPresent()) {
                turns.add(new Turn(slot, Optional.empty(), skip, false));
            } else {
                Optional<Tip> tip = rotation.next(known);
                boolean again = tip.filter(t -> known.containsKey(t.id())).isPresent();
                LocalDate date = slot.date();
                tip.ifPresent(t -> known.put(t.id(), date));
                turns.add(new Turn(slot, tip, skip, again));
                posted++;
            }
            slot = subscription.schedule().after(slot);
        }
        return turns;
    }
}
