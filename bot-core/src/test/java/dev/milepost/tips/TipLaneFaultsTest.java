package dev.milepost.tips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.chat.ChannelRef;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A lane among channels that hang and a database that comes and goes. */
class TipLaneFaultsTest {

    private final TipStores stores = TipStores.inMemory();
    private final RecordingPlatform discord = new RecordingPlatform();
    private final TipNode node = new TipNode(discord, stores, Runnable::run);

    private void subscribe(int many) {
        for (int i = 0; i < many; i++) {
            node.subscribe("many%06d".formatted(i), ChannelRef.channel("discord", "guild", "channel-" + i));
        }
    }

    private long posted() {
        return node.count(DeliveryState.Kind.POSTED);
    }

    private TipNode storingIn(DeliveryStore deliveries) {
        return new TipNode(discord, new TipStores(stores.subscriptions(), deliveries), Runnable::run);
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
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            TipNode beside = new TipNode(discord, stores, threads);
            CompletableFuture<TipNode> run = CompletableFuture.supplyAsync(() -> beside.runAt(Duration.ZERO), threads);

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

    @Test
    void a_database_that_is_away_when_outcomes_are_known_gets_them_when_it_is_back() {
        subscribe(120);
        TipNode flaky = storingIn(new FlakyDeliveries(stores.deliveries()));
        int broken = 0;
        for (int i = 0; i < 500 && posted() < 120; i++) {
            try {
                flaky.runAt(Duration.ZERO);
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
    void and_where_the_process_dies_meanwhile_the_channel_tells_the_next_one() {
        subscribe(10);
        FlakyDeliveries flaky = new FlakyDeliveries(stores.deliveries());
        flaky.always = true;
        TipNode dying = storingIn(flaky);
        assertThatThrownBy(() -> dying.runAt(Duration.ZERO)).isInstanceOf(IllegalStateException.class);
        discord.showsItsPosts(Clock.fixed(TipNode.NINE, ZoneOffset.UTC));

        node.runEachMinute(0, 3);

        assertThat(posted()).isEqualTo(10);
        assertThat(discord.posts())
                .extracting(RecordingPlatform.Post::key)
                .hasSize(10)
                .doesNotHaveDuplicates();
    }

    @Test
    void two_nodes_whose_clocks_differ_by_90_seconds_post_once_each() {
        subscribe(60);
        TipNode ahead = new TipNode(discord, stores, Runnable::run);
        for (int second = -60; second <= 60; second += 30) {
            ahead.runAt(Duration.ofSeconds(second + 90));
            node.runAt(Duration.ofSeconds(second));
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
        public Optional<Delivery> find(String subscription, LocalDate date) {
            return real.find(subscription, date);
        }

        @Override
        public Map<String, LocalDate> seen(String subscription) {
            return real.seen(subscription);
        }
    }
}
