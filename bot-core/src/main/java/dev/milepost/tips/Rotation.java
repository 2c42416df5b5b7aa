package dev.milepost.tips;

import dev.milepost.content.ContentPack;
import dev.milepost.content.Tip;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The order in which a channel sees its tips: what it hasn't seen first, then what it hasn't seen for
 * the longest time; among equals by an order that {@code seed} shuffles. So no tip comes twice
 * before all have come, a tip that joins the pack comes next, and one that leaves is passed over.
 *
 * @param tips those that may come
 */
public record Rotation(long seed, List<Tip> tips) {

    public Rotation {
        tips = List.copyOf(tips);
    }

    /** The tips of a pack whose facts stand in one of {@code topics}; all where that is empty. */
    public static Rotation of(ContentPack pack, long seed, Collection<String> topics) {
        return new Rotation(
                seed,
                pack.tips().stream()
                        .filter(t -> topics.isEmpty() || isAbout(pack, t, topics))
                        .toList());
    }

    static Rotation of(ContentPack pack, Subscription subscription) {
        return of(pack, subscription.seed(), subscription.topics());
    }

    private static boolean isAbout(ContentPack pack, Tip tip, Collection<String> topics) {
        return tip.facts().stream().flatMap(f -> pack.topicOf(f).stream()).anyMatch(t -> topics.contains(t.id()));
    }

    /**
     * The next tip, if there is any.
     *
     * @param seen when each tip was last posted, by tip id
     */
    public Optional<Tip> next(Map<String, LocalDate> seen) {
        return tips.stream()
                .min(Comparator.comparing((Tip t) -> seen.getOrDefault(t.id(), LocalDate.MIN))
                        .thenComparingLong(this::rank));
    }

    /** How many tips have never been posted. */
    long unseen(Map<String, LocalDate> seen) {
        return tips.stream().filter(t -> !seen.containsKey(t.id())).count();
    }

    /** All tips in the order in which a newcomer sees them. */
    List<Tip> inOrder() {
        return tips.stream().sorted(Comparator.comparingLong(this::rank)).toList();
    }

    /** Mixes seed and id so that neighbouring seeds give unlike orders; an id's place never depends on the other tips. */
    private long rank(Tip tip) {
        long mixed = seed;
        for (int i = 0; i < tip.id().length(); i++) {
            mixed = (mixed ^ tip.id().charAt(i)) * 0x9E3779B97F4A7C15L;
            mixed ^= mixed >>> 32;
        }
        return mixed;
    }
}
