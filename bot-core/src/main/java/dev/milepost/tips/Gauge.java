package dev.milepost.tips;

import dev.milepost.content.ContentPack;
import java.time.LocalDate;
import java.util.Map;

/**
 * How many tips a channel hasn't seen.
 *
 * @param left of them
 * @param all that its topics have
 */
record Gauge(long left, int all) {

    /** About a week before tips come again, it is said wherever an admin looks. */
    private static final int SOON = 7;

    static Gauge of(Subscription subscription, ContentPack pack, Map<String, LocalDate> seen) {
        Rotation rotation = Rotation.of(pack, subscription);
        return new Gauge(rotation.unseen(seen), rotation.tips().size());
    }

    /** For a field of its own. */
    String words() {
        if (left == 0) {
            return "all %d seen; the oldest come again".formatted(all);
        }
        String of = "%d of %d not yet seen here".formatted(left, all);
        return left <= SOON ? of + "; then the oldest come again" : of;
    }

    /** Whether tips come again soon, or do so already. */
    boolean isLow() {
        return left <= SOON;
    }
}
