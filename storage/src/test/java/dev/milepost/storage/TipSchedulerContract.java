package dev.milepost.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import dev.milepost.chat.DeliveryResult;
import dev.milepost.chat.Sighting;
import dev.milepost.testing.SettableClock;
import dev.milepost.tips.Delivery;
import dev.milepost.tips.DeliveryState;
import dev.milepost.tips.DeliveryStore;
import dev.milepost.tips.RecordingPlatform;
import dev.milepost.tips.Slot;
import dev.milepost.tips.Subscription;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** From a command to a post, over a real database and the real scheduler; only the clock and the platform are ours. */
abstract class TipSchedulerContract {

    private static final Instant NINE = Instant.parse("2026-11-24T08:00:00Z");

    final SettableClock clock = new SettableClock("2026-11-24T07:30:00Z");
    final RecordingPlatform discord = new RecordingPlatform();

    abstract TestDatabase database();

    Node node(long seed) {
        return new Node(database().config(), clock, discord, seed);
    }

    /** Lets time pass, a second at a look, until something is so; a scheduler that has only just started may wait for its next minute. */
    void pass(Callable<Boolean> until) {
        await().until(() -> {
            clock.advance(Duration.ofSeconds(1));
            return until.call();
        });
    }

    static DeliveryState last(Node node, Subscription subscription) {
        List<Delivery> history = node.storage().tips().deliveries().history(subscription.id(), 1);
        return history.isEmpty() ? new DeliveryState.Missed() : history.get(0).state();
    }

    /** Whether each channel has its tip, as far as the database says so: it may be away. */
    static boolean allPosted(Node node) {
        try {
            return node.subscriptions().stream().allMatch(s -> last(node, s) instanceof DeliveryState.Posted);
        } catch (RuntimeException away) {
            return false;
        }
    }

    @Test
    void a_tip_subscribed_by_command_is_posted_at_its_local_time_exactly_once_over_a_restart() {
        Subscription made;
        try (Node node = node(1).start()) {
            assertThat(node.says("C1", "tips subscribe 09:00 Europe/Berlin")).contains("Tue 24 Nov, 09:00 (in 30 min)");
            made = node.subscriptions().get(0);
        }
        try (Node node = node(2).start()) {
            clock.set(NINE.minusMillis(1));
            assertThat(node.says("C1", "tips history")).contains("Nothing was due yet");
            assertThat(discord.posts()).isEmpty();

            clock.set(NINE);
            pass(() -> last(node, made) instanceof DeliveryState.Posted);
        }
        try (Node node = node(3).start()) {
            clock.set(NINE.plusSeconds(7_200));
            node.says("C2", "tips subscribe 11:30 Europe/Berlin");
            clock.set(NINE.plusSeconds(9_000));
            pass(() -> discord.posts().size() > 1);
            assertThat(node.says("C1", "tips history")).contains("Tue 24 Nov: posted on time");
        }

        assertThat(discord.posts()).extracting(post -> post.channel().id()).containsExactly("C1", "C2");
        assertThat(discord.posts().get(0).channel()).isEqualTo(made.channel());
        assertThat(discord.posts().get(0).key()).isEqualTo(made.id() + "-20261124");
    }

    @Test
    void days_follow_each_other() {
        try (Node node = node(1).start()) {
            node.says("C1", "tips subscribe 09:00 Europe/Berlin");
            Subscription made = node.subscriptions().get(0);
            for (int day = 0; day < 3; day++) {
                clock.set(NINE.plusSeconds(86_400L * day));
                int posted = day + 1;
                pass(() -> discord.posts().size() == posted && last(node, made) instanceof DeliveryState.Posted);
            }

            assertThat(node.says("C1", "tips status")).contains("3 of 6 not yet seen here", "Fri 27 Nov, 09:00");
        }
    }

    @Test
    void what_a_dead_process_left_pending_is_listed_as_unknown_and_never_sent_again_where_nobody_can_look() {
        try (Node dead = node(1)) {
            dead.says("C1", "tips subscribe 09:00 Europe/Berlin");
            leavePending(dead);
        }
        clock.set(NINE.plusSeconds(30));

        try (Node node = node(2).start()) {
            Subscription made = node.subscriptions().get(0);
            pass(() -> last(node, made) instanceof DeliveryState.Unknown);

            assertThat(node.says("C1", "tips history")).contains("the outcome not learnt yet");

            clock.set(NINE.plus(Duration.ofHours(7)));
            pass(() -> last(node, made) instanceof DeliveryState.Unknown u
                    && u.look().isEmpty());
            assertThat(node.says("C1", "tips history")).contains("never learnt (missing permission)");
        }
        assertThat(discord.posts()).isEmpty();
    }

    @Test
    void what_a_dead_process_left_pending_and_never_sent_is_looked_for_and_posted() {
        discord.shows(key -> new Sighting.NotThere());
        try (Node dead = node(1)) {
            dead.says("C1", "tips subscribe 09:00 Europe/Berlin");
            leavePending(dead);
        }
        clock.set(NINE.plusSeconds(30));

        try (Node node = node(2).start()) {
            Subscription made = node.subscriptions().get(0);
            pass(() -> last(node, made) instanceof DeliveryState.Unknown);
            clock.advance(Duration.ofMinutes(2));
            pass(() -> last(node, made) instanceof DeliveryState.Posted);
        }
        assertThat(discord.posts()).hasSize(1);
    }

    private static void leavePending(Node dead) {
        Subscription made = dead.subscriptions().get(0);
        Slot slot = made.schedule().after(made.created());
        dead.storage()
                .tips()
                .deliveries()
                .open(List.of(new DeliveryStore.Opening(
                        new Delivery(made.id(), slot, new DeliveryState.Pending("t-1", 1, NINE)),
                        made.schedule().after(slot))));
    }

    @Test
    void a_lane_that_a_dead_node_held_is_taken_over() throws SQLException {
        try (Node node = node(1).start()) {
            node.says("C1", "tips subscribe 09:00 Europe/Berlin");
        }
        clock.set(NINE);
        try (HikariDataSource pool = open(database().config());
                Connection connection = pool.getConnection();
                PreparedStatement died = connection.prepareStatement(
                        "update scheduled_tasks set picked = true, picked_by = 'dead node', last_heartbeat = ?")) {
            died.setTimestamp(1, Timestamp.from(NINE.minusSeconds(60)));
            assertThat(died.executeUpdate()).isPositive();
        }

        try (Node node = node(2).start()) {
            pass(() -> last(node, node.subscriptions().get(0)) instanceof DeliveryState.Posted);
        }
        assertThat(discord.posts()).hasSize(1);
    }

    private static HikariDataSource open(StorageConfig config) {
        try {
            return Database.of(config).open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void stopping_waits_for_the_post_under_way_and_records_it() throws Exception {
        CountDownLatch sending = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        discord.answers(post -> {
            sending.countDown();
            try {
                answer.await();
            } catch (InterruptedException e) {
                return new DeliveryResult.Unknown("interrupted");
            }
            return new DeliveryResult.Posted("m", "");
        });
        try (Node node = node(1).start()) {
            node.says("C1", "tips subscribe 09:00 Europe/Berlin");
            Subscription made = node.subscriptions().get(0);
            clock.set(NINE);
            pass(() -> sending.getCount() == 0);

            CompletableFuture<Void> stop = CompletableFuture.runAsync(node::stopScheduler);
            assertThat(stop).isNotDone();
            answer.countDown();

            stop.get();
            assertThat(last(node, made)).isInstanceOf(DeliveryState.Posted.class);
        }
    }

    @Test
    void a_database_is_opened_again_with_all_that_was_in_it() {
        try (Node node = node(1)) {
            node.says("C1", "tips subscribe 09:00 Europe/Berlin weekdays about fog");
        }
        try (Node node = node(2)) {
            assertThat(node.says("C1", "tips list")).contains("1 subscription", "on weekdays");
            assertThat(node.says("C1", "tips unsubscribe")).contains("Ended");
            assertThat(node.subscriptions()).isEmpty();
        }
    }
}
