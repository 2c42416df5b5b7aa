package dev.milepost.tips;

import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.ChatPlatform;
import dev.milepost.chat.UserRef;
import dev.milepost.content.ContentPack;
import dev.milepost.testing.SettableClock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/**
 * Daily tips on a platform under test: the real dispatch over stores in memory, by a clock that a test
 * sets. A process that dies is one that stops in the middle of a run; another one begins on the same
 * stores.
 */
public final class TipNode implements AutoCloseable {

    /** Nine in the morning in UTC, when all subscriptions made here are due. */
    public static final Instant NINE = Instant.parse("2026-11-24T09:00:00Z");

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, ChatPlatform> connected = new ConcurrentHashMap<>();
    private final ChatPlatform platform;
    private final TipStores stores;
    private final SettableClock clock;
    private volatile ContentPack pack = TestPack.withTips(6);
    private TipLane lane;

    public TipNode(ChatPlatform platform) {
        this.platform = platform;
        this.stores = TipStores.inMemory();
        this.clock = anHourEarly();
        connect();
        this.lane = lane(threads);
    }

    /** One whose records are kept elsewhere, and whose posts are made by {@code executor}. */
    public TipNode(ChatPlatform platform, TipStores stores, Executor executor) {
        this(platform, stores, executor, anHourEarly());
    }

    TipNode(ChatPlatform platform, TipStores stores, Executor executor, SettableClock clock) {
        this.platform = platform;
        this.stores = stores;
        this.clock = clock;
        connect();
        this.lane = lane(executor);
    }

    static SettableClock anHourEarly() {
        return new SettableClock("2026-11-24T08:00:00Z");
    }

    private TipLane lane(Executor executor) {
        return new TipDispatch(channel -> pack, TestPack.attribution(clock), stores, connected, clock, executor)
                .lane(Lane.ALL);
    }

    /** From now on tips come from {@code other}. */
    void reload(ContentPack other) {
        pack = other;
    }

    void connect() {
        connected.put(platform.name(), platform);
    }

    void disconnect() {
        connected.clear();
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
        at(after).run(() -> false);
        return this;
    }

    /** Sets the time to {@code after} past nine. */
    TipNode at(Duration after) {
        clock.set(NINE.plus(after));
        return this;
    }

    /** Runs until {@code stopping} says so. @return how many outcomes were stored */
    int run(BooleanSupplier stopping) {
        try {
            return lane.run(stopping);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Runs once a day at nine, for so many days from the first on. */
    TipNode runEachDay(int days) {
        for (int day = 0; day < days; day++) {
            runAt(Duration.ofDays(day));
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

    /** A subscription as it stands. */
    Subscription subscription(String id) {
        return stores.subscriptions().find(id).orElseThrow();
    }

    /** How many subscriptions there are whose latest record is of {@code kind}. */
    long count(DeliveryState.Kind kind) {
        return stores.subscriptions().in("discord", "guild").stream()
                .filter(s -> stores.deliveries().history(s.id(), 1).stream()
                        .anyMatch(d -> d.state().kind() == kind))
                .count();
    }

    @Override
    public void close() {
        threads.close();
    }
}
