package dev.milepost.tips;

import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.UserRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A channel's wish for a tip a day.
 *
 * @param id {@value #ID_LENGTH} lower-case letters and digits, so that a delivery's key fits the shortest limit of a platform
 * @param topics ids of the topics that tips are taken from; empty for all
 * @param lateWithin how late a tip may still be posted; zero to leave a late one out
 * @param seed what makes its order of tips its own
 * @param createdBy who subscribed; without an id once that person had it erased
 * @param standing whether it posts at present
 */
public record Subscription(
        String id,
        ChannelRef channel,
        Schedule schedule,
        List<String> topics,
        Look look,
        Duration lateWithin,
        long seed,
        UserRef createdBy,
        Instant created,
        Standing standing) {

    public static final int ID_LENGTH = 10;

    /** The most hours that {@code lateWithin} may be. Half a day: a tip that comes later is nearly the next one. */
    public static final int MOST_HOURS_LATE = 12;

    public Subscription {
        topics = List.copyOf(topics);
    }

    /** Whether its days pass without a tip until somebody resumes it. */
    public boolean paused() {
        return standing.pause() != Standing.Pause.NONE;
    }

    /** The same subscription, of which nobody knows who made it. */
    public Subscription withoutMaker() {
        UserRef nobody = new UserRef(createdBy.platform(), "", "");
        return new Subscription(id, channel, schedule, topics, look, lateWithin, seed, nobody, created, standing);
    }

    /** Whether it is known who made it. */
    public boolean hasMaker() {
        return !createdBy.id().isEmpty();
    }

    /** The same subscription, standing otherwise. */
    public Subscription with(Standing now) {
        return new Subscription(id, channel, schedule, topics, look, lateWithin, seed, createdBy, created, now);
    }

    /** Which of {@link Lane#SHARDS} parts of the day's work it belongs to. */
    public int shard() {
        return Lane.shardOf(id);
    }
}
