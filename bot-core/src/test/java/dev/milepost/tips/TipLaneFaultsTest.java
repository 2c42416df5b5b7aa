package dev.milepost.tips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A lane among channels that hang and a database that comes and goes. */
class TipLaneFaultsTest {

    private static final Instant NINE = Instant.parse("2026-11-24T08:00:00Z");

    private final SettableClock clock = new SettableClock("2026-11-24T07:59:00Z");
    private final TipStores stores = TipStores.inMemory();
    private final RecordingPlatform discord = new RecordingPlatform();

    private TipLane lane(DeliveryStore deliveries, Executor executor) {
        return new TipDispatch(
                        () -> TestPack.withTips(6),
                        TestPack.attribution(clock),
                        new TipStores(stores.subscriptions(), deliveries),
                        Map.of("discord", discord),
                        clock,
                        executor)
                .lane(Lane.ALL);
    }

    private void subscribe(int many) {
        for (int i = 0; i < many; i++) {
            TestSubscription.add(stores.subscriptions(), TestSubscription.of("many%06d".formatted(i)));
        }
    }

    private long posted() {
        return stores.subscriptions().in("discord", "guild").stream()
                .flatMap(s -> stores.deliveries().history(s.id(), 1).stream())
                .filter(d -> d.state() instanceof DeliveryState.Posted)
                .count();
    }

    @Test
    void channels_that_hang_hold_up_none_but_themselves() throws Exception {
        subscribe(500);
        CountDownLatch hanging = new CountDownLatch(1);
        AtomicInteger posts = new AtomicInteger();
        discord.answers(post -> {
            if (posts.incrementAndGet() % 12 == 0) {
                await(hanging);
            }
            return RecordingPlatform.posted(post);
        });
        clock.set(NINE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Void> run =
                    CompletableFuture.runAsync(() -> run(lane(stores.deliveries(), threads)), threads);

            Awaitility.await().until(() -> posted() == 500 - 500 / 12);
            assertThat(run).isNotDone();
            hanging.countDown();
            run.get();
        }

        assertThat(posted()).isEqualTo(500);
        assertThat(discord.posts()).hasSize(500);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void run(TipLane lane) {
        try {
            lane.run(() -> false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_database_that_is_away_when_outcomes_are_known_gets_them_when_it_is_back() throws InterruptedException {
        subscribe(120);
        FlakyDeliveries flaky = new FlakyDeliveries(stores.deliveries());
        TipLane lane = lane(flaky, Runnable::run);
        clock.set(NINE);
        int broken = 0;
        for (int i = 0; i < 500 && posted() < 120; i++) {
            try {
                lane.run(() -> false);
            } catch (IllegalStateException away) {
                broken++;
            }
        }

        assertThat(broken).isPositive();
        assertThat(posted()).isEqualTo(120);
        assertThat(discord.posts())
                .extracting(RecordingPlatform.Post::key)
                .hasSize(120)
                .doesNotHaveDuplicates();
    }

    @Test
    void and_where_the_process_dies_meanwhile_the_channel_tells_the_next_one() throws InterruptedException {
        subscribe(10);
        FlakyDeliveries flaky = new FlakyDeliveries(stores.deliveries());
        flaky.always = true;
        clock.set(NINE);
        TipLane dying = lane(flaky, Runnable::run);
        assertThatThrownBy(() -> dying.run(() -> false)).isInstanceOf(IllegalStateException.class);
        discord.showsItsPosts(clock);

        TipLane next = lane(stores.deliveries(), Runnable::run);
        for (int minute = 0; minute < 4; minute++) {
            clock.set(NINE.plusSeconds(60L * minute));
            next.run(() -> false);
        }

        assertThat(posted()).isEqualTo(10);
        assertThat(discord.posts())
                .extracting(RecordingPlatform.Post::key)
                .hasSize(10)
                .doesNotHaveDuplicates();
    }

    @Test
    void two_nodes_whose_clocks_differ_by_90_seconds_post_once_each() throws InterruptedException {
        subscribe(60);
        SettableClock ahead = new SettableClock("2026-11-24T08:00:30Z");
        TipLane early = new TipDispatch(
                        () -> TestPack.withTips(6),
                        TestPack.attribution(ahead),
                        stores,
                        Map.of("discord", discord),
                        ahead,
                        Runnable::run)
                .lane(Lane.ALL);
        TipLane late = lane(stores.deliveries(), Runnable::run);
        for (int step = 0; step < 5; step++) {
            early.run(() -> false);
            late.run(() -> false);
            ahead.advance(Duration.ofSeconds(30));
            clock.advance(Duration.ofSeconds(30));
        }

        assertThat(discord.posts())
                .extracting(RecordingPlatform.Post::key)
                .hasSize(60)
                .doesNotHaveDuplicates();
    }

    /** Fails at every third outcome that is to be stored. */
    private static final class FlakyDeliveries implements DeliveryStore {

        private final DeliveryStore real;
        private int moves;
        private boolean always;

        FlakyDeliveries(DeliveryStore real) {
            this.real = real;
        }

        @Override
        public List<DueSlot> due(Lane lane, Instant now, int limit) {
            return real.due(lane, now, limit);
        }

        @Override
        public List<Delivery> open(List<Opening> openings) {
            return real.open(openings);
        }

        @Override
        public List<Retry> retries(Lane lane, Instant now, int limit) {
            return real.retries(lane, now, limit);
        }

        @Override
        public List<Delivery> move(Collection<Delivery> deliveries) {
            if (always || moves++ % 3 == 0) {
                throw new IllegalStateException("the database is away");
            }
            return real.move(deliveries);
        }

        @Override
        public int abandon(Lane lane, Instant now, Instant look) {
            return real.abandon(lane, now, look);
        }

        @Override
        public List<Delivery> history(String subscription, int limit) {
            return real.history(subscription, limit);
        }

        @Override
        public Map<String, LocalDate> seen(String subscription) {
            return real.seen(subscription);
        }
    }
}
