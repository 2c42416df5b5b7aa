package dev.milepost.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.UserRef;
import dev.milepost.tips.Delivery;
import dev.milepost.tips.DeliveryState;
import dev.milepost.tips.DeliveryStore;
import dev.milepost.tips.Failure;
import dev.milepost.tips.Lane;
import dev.milepost.tips.Look;
import dev.milepost.tips.Schedule;
import dev.milepost.tips.Slot;
import dev.milepost.tips.Standing;
import dev.milepost.tips.Subscription;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a newer version writes that this one doesn't know: it holds up none of the other rows. */
abstract class NewerRowsContract {

    private static final Instant NOW = Instant.parse("2027-03-01T09:00:00Z");
    private static final UserRef ADMIN = new UserRef("discord", "G1", "U1");
    private static final Schedule AT_NINE =
            new Schedule(LocalTime.of(9, 0), ZoneOffset.UTC, Set.of(DayOfWeek.values()));
    private static final Slot SLOT = AT_NINE.after(NOW.minusSeconds(1));

    private Storage storage;

    abstract TestDatabase database();

    @BeforeEach
    void fill() {
        storage = database().storage();
        for (String id : List.of("s1", "s2")) {
            storage.tips().subscriptions().add(subscription(id), SLOT);
        }
    }

    private static Subscription subscription(String id) {
        return new Subscription(
                id,
                ChannelRef.channel("discord", "G1", "C-" + id),
                AT_NINE,
                List.of(),
                Look.LONG,
                Duration.ofHours(1),
                1,
                ADMIN,
                NOW.minusSeconds(60),
                Standing.RUNNING);
    }

    private void write(String sql) throws SQLException {
        try (Connection connection = storage.connections().getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }

    private DeliveryStore deliveries() {
        return storage.tips().deliveries();
    }

    /** Two deliveries that are due again. */
    private void dueAgain() {
        deliveries()
                .open(List.of("s1", "s2").stream()
                        .map(id -> new DeliveryStore.Opening(
                                new Delivery(id, SLOT, new DeliveryState.Due("t", Failure.RATE_LIMITED, 1, NOW)),
                                AT_NINE.after(SLOT)))
                        .toList());
    }

    @Test
    void an_unknown_look_is_a_short_one_and_an_unknown_pause_a_pause() throws SQLException {
        write("update tip_subscription set look = 'sung', paused = true, pause_why = 'by_weather' where id = 's1'");

        List<DeliveryStore.DueSlot> due = deliveries().due(Lane.ALL, NOW, 10);

        assertThat(due).extracting(d -> d.subscription().look()).containsExactlyInAnyOrder(Look.SHORT, Look.LONG);
        assertThat(due)
                .extracting(d -> d.subscription().standing().pause())
                .containsExactlyInAnyOrder(Standing.Pause.BY_ADMIN, Standing.Pause.NONE);
    }

    @Test
    void an_unknown_pause_can_be_ended() throws SQLException {
        write("update tip_subscription set paused = true, pause_why = 'by_weather' where id = 's1'");

        storage.tips().subscriptions().change("s1", standing -> Standing.RUNNING);

        assertThat(storage.tips().subscriptions().find("s1"))
                .map(Subscription::standing)
                .contains(Standing.RUNNING);
    }

    @Test
    void a_delivery_in_an_unknown_state_is_left_alone() throws SQLException {
        dueAgain();
        write("update tip_delivery set state = 'sung' where subscription = 's1'");

        assertThat(deliveries().retries(Lane.ALL, NOW, 10))
                .extracting(r -> r.delivery().subscription())
                .containsExactly("s2");
        assertThat(deliveries().history("s1", 10)).isEmpty();
        assertThat(deliveries().history("s2", 10)).hasSize(1);
    }

    @Test
    void a_delivery_for_an_unknown_reason_is_tried_again_all_the_same() throws SQLException {
        dueAgain();
        write("update tip_delivery set reason = 'stage_fright' where subscription = 's1'");

        assertThat(deliveries().retries(Lane.ALL, NOW, 10)).hasSize(2);
        assertThat(deliveries().history("s1", 10))
                .extracting(Delivery::state)
                .containsExactly(new DeliveryState.Due("t", Failure.PLATFORM_DOWN, 1, NOW));
    }
}
