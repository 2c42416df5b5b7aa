package dev.milepost.content;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.Comparator;

/**
 * The line under every fact and figure: where it comes from, when somebody last compared it with the
 * source, and whether that is too long ago.
 *
 * @param clock tells today
 * @param reviewAge how long a review holds
 */
public record Attribution(Clock clock, Period reviewAge) {

    /** How long a review holds unless somebody says otherwise. */
    public static final Period DEFAULT_REVIEW_AGE = Period.ofDays(365);

    /** The day by which reviews are judged. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Whether a review on {@code reviewed} no longer holds. */
    public boolean isStale(LocalDate reviewed) {
        return reviewed.plus(reviewAge).isBefore(today());
    }

    /** The line for {@code facts} of {@code pack}, by the oldest of their reviews; by the pack's own where there are none. */
    public String line(PackInfo pack, Collection<Fact> facts) {
        return line(
                pack,
                facts.stream()
                        .map(Fact::reviewed)
                        .min(Comparator.naturalOrder())
                        .orElse(pack.reviewed()));
    }

    /** The line for something of {@code pack} that was reviewed on {@code reviewed}. */
    public String line(PackInfo pack, LocalDate reviewed) {
        return "Source: %s. Last reviewed %s%s."
                .formatted(
                        pack.source().citation(),
                        reviewed,
                        isStale(reviewed) ? ", longer ago than it should be: it may be out of date" : "");
    }
}
