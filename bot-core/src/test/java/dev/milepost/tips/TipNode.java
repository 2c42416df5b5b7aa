package dev.milepost.tips;

import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.ChatPlatform;
import dev.milepost.chat.UserRef;
import dev.milepost.testing.SettableClock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Daily tips on a platform under test: the real dispatch over stores in memory, by a clock that a test
 * sets. A process that dies is one that stops in the middle of a run; another one begins on the same
 * stores.
 */
public final class TipNode implements AutoCloseable {

    /** Nine in the morning in UTC, when all subscriptions made here are due. */
    public static final Instant NINE = Instant.parse("2026-11-24T09:00:00Z");

    private final SettableClock clock = new SettableClock("2026-11-24T08:00:00Z");
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final TipStores stores;
    private final ChatPlatform platform;
    private TipLane lane;

    public TipNode(ChatPlatform platform) {
        this.platform = platform;
        this.stores = TipStores.inMemory();
        this.lane = lane(threads);
    }

    /** One whose records are kept elsewhere, and whose posts are made by {@code executor}. */
    public TipNode(ChatPlatform platform, TipStores stores, Executor executor) {
        this.platform = platform;
        this.stores = stores;
        this.lane = lane(executor);
    }

    private TipLane lane(Executor executor) {
        return new TipDispatch(
                        () -> TestPack.withTips(6),
                        TestPack.attribution(clock),
                        stores,
                        Map.of(platform.name(), platform),
                        clock,
                        executor)
                .lane(Lane.ALL);
    }

    /** A tip a day at nine, in UTC, late within six hours. */
    public String subscribe(String id, ChannelRef channel) {
        Subscription subscription = new Subscription(
                id,
                channel,
                new Schedule(LocalTime.of(9, 0), ZoneId.of("UTC"), EnumSet.allOf(DayOfWeek.class)),
                List.of(),
                Look.SHORT,
                Duration.ofHours(6),
                id.hashCode(),
                new UserRef(channel.platform(), channel.space(), "admin"),
                clock.instant(),
                Standing.RUNNING);
        stores.subscriptions().add(subscription, subscription.schedule().after(clock.instant()));
        return id;
    }

    /** Runs at {@code after} past nine, as the scheduler does. */
    public TipNode runAt(Duration after) {
        clock.set(NINE.plus(after));
        try {
            lane.run(() -> false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return this;
    }

    /** Runs once a minute over a span after nine. */
    public TipNode runEachMinute(int from, int to) {
        for (int minute = from; minute <= to; minute++) {
            runAt(Duration.ofMinutes(minute));
        }
        return this;
    }

    /** The process dies when it has just written that it is about to send, and another one starts. */
    public TipNode dieBeforeSending() {
        return die(work -> {});
    }

    /** The process dies when the platform has taken a post, before it learns so, and another one starts. */
    public TipNode dieAfterSending() {
        return die(Runnable::run);
    }

    private TipNode die(Executor last) {
        clock.set(NINE);
        TipLane dying = lane(work -> {
            last.execute(work);
            throw new Died();
        });
        try {
            dying.run(() -> false);
        } catch (Died expected) {
            lane = lane(threads);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return this;
    }

    private static final class Died extends RuntimeException {}

    /** The latest record of a subscription. */
    public DeliveryState state(String id) {
        return stores.deliveries().history(id, 1).get(0).state();
    }

    @Override
    public void close() {
        threads.close();
    }
}
