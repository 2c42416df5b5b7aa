package dev.milepost.tips;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A part of all subscriptions, worked off by one node at a time; lanes never share a subscription.
 *
 * @param from first shard, inclusive
 * @param to last shard, exclusive
 */
public record Lane(int from, int to) {

    /** Stored with each subscription and delivery, so it never changes. */
    public static final int SHARDS = 64;

    /** The one lane of a single node. */
    public static final Lane ALL = new Lane(0, SHARDS);

    /** Cuts the shards into {@code count} lanes of about one size. */
    public static List<Lane> split(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Lane(SHARDS * i / count, SHARDS * (i + 1) / count))
                .toList();
    }

    static int shardOf(String subscription) {
        return Math.floorMod(subscription.hashCode(), SHARDS);
    }

    /** Whether {@code subscription} is worked off here. */
    public boolean holds(String subscription) {
        int shard = shardOf(subscription);
        return from <= shard && shard < to;
    }
}
