package dev.milepost.storage;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.UserRef;
import dev.milepost.tips.Delivery;
import dev.milepost.tips.DeliveryState;
import dev.milepost.tips.DeliveryState.Kind;
import dev.milepost.tips.DeliveryStore;
import dev.milepost.tips.Failure;
import dev.milepost.tips.Look;
import dev.milepost.tips.Schedule;
import dev.milepost.tips.Slot;
import dev.milepost.tips.Standing;
import dev.milepost.tips.Subscription;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The count of tips that are still worked on, which is asked for every few seconds. */
abstract class BacklogContract {

    private static final Instant NOW = Instant.parse("2027-03-01T09:00:00Z");
    private static final Schedule AT_NINE =
            new Schedule(LocalTime.of(9, 0), ZoneOffset.UTC, Set.of(DayOfWeek.values()));
    private static final Slot SLOT = AT_NINE.after(NOW.minusSeconds(1));

    private Storage storage;

    abstract TestDatabase database();

    @BeforeEach
    void open() {
        storage = database().storage();
    }

    private void delivery(String id, DeliveryState state) {
        storage.tips()
                .subscriptions()
                .add(
                        new Subscription(
                                id,
                                ChannelRef.channel("discord", "G1", "C-" + id),
                                AT_NINE,
                                List.of(),
                                Look.LONG,
                                Duration.ofHours(1),
                                1,
                                new UserRef("discord", "G1", "U1"),
                                NOW.minusSeconds(60),
                                Standing.RUNNING),
                        SLOT);
        storage.tips()
                .deliveries()
                .open(List.of(new DeliveryStore.Opening(new Delivery(id, SLOT, state), AT_NINE.after(SLOT))));
    }

    @Test
    void what_is_still_worked_on_is_counted_by_state() {
        delivery("s1", new DeliveryState.Due("t", Failure.RATE_LIMITED, 1, NOW));
        delivery("s2", new DeliveryState.Due("t", Failure.RATE_LIMITED, 1, NOW));
        delivery("s3", new DeliveryState.Pending("t", 1, NOW));
        delivery("s4", new DeliveryState.Unknown("t", 1, NOW, "no answer", Optional.of(NOW)));

        assertThat(storage.backlog())
                .containsOnly(entry(Kind.DUE, 2L), entry(Kind.PENDING, 1L), entry(Kind.UNKNOWN, 1L));
    }

    /** Rows stay for as long as their subscription does: an alert on them would never end. */
    @Test
    void what_nobody_looks_for_any_more_counts_for_nothing() {
        delivery("s1", new DeliveryState.Unknown("t", 1, NOW, "no answer", Optional.empty()));

        assertThat(storage.backlog())
                .containsOnly(entry(Kind.DUE, 0L), entry(Kind.PENDING, 0L), entry(Kind.UNKNOWN, 0L));
    }
}
