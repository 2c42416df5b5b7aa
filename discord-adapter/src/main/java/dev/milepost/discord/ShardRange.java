package dev.milepost.discord;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The gateway sessions that this process keeps, of all that the application has.
 *
 * @param first the first shard's number, from 0
 * @param last the last shard's number
 * @param total how many the application has over all of its processes
 */
public record ShardRange(int first, int last, int total) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,5})(?:-(\\d{1,5}))?/(\\d{1,5})");

    public ShardRange {
        if (first < 0 || last < first || total <= last) {
            throw new IllegalArgumentException("shards %d to %d of %d".formatted(first, last, total));
        }
    }

    /** How many there are of this process. */
    int size() {
        return last - first + 1;
    }

    /** Reads {@code 0-3/16} or {@code 2/16}; empty where it is neither, or names shards beyond the total. */
    public static Optional<ShardRange> parse(String written) {
        Matcher matcher = WRITTEN.matcher(written.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(matcher.group(1));
        int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
        int total = Integer.parseInt(matcher.group(3));
        return last < first || total <= last ? Optional.empty() : Optional.of(new ShardRange(first, last, total));
    }
}
