package dev.milepost.tips;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.tips.DeliveryState.Due;
import dev.milepost.tips.DeliveryState.Failed;
import dev.milepost.tips.DeliveryState.Missed;
import dev.milepost.tips.DeliveryState.Pending;
import dev.milepost.tips.DeliveryState.Posted;
import dev.milepost.tips.DeliveryState.Skip;
import dev.milepost.tips.DeliveryState.Skipped;
import dev.milepost.tips.DeliveryState.Unknown;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link DeliveryStore} does. */
public abstract class DeliveryStoreContract {

    private static final Instant NINE = Instant.parse("2026-11-24T08:00:00Z");

    private TipStores stores;
    private DeliveryStore store;
    private Subscription one;

    /** Fresh, empty stores. */
    protected abstract TipStores stores();

    @BeforeEach
    void open() {
        stores = stores();
        store = stores.deliveries();
        one = TestSubscription.add(stores.subscriptions(), TestSubscription.of("one2345678"));
    }

    private Slot slot() {
        return stores.subscriptions().nextSlot(one.id()).orElseThrow();
    }

    private DeliveryStore.Opening opening(Slot slot, DeliveryState state) {
        return new DeliveryStore.Opening(
                new Delivery(one.id(), slot, state), one.schedule().after(slot));
    }

    private Delivery opened(DeliveryState state) {
        List<Delivery> written = store.open(List.of(opening(slot(), state)));
        assertThat(written).hasSize(1);
        return written.get(0);
    }

    private static Pending pending(String tip) {
        return new Pending(tip, 1, NINE);
    }

    @Test
    protected void a_slot_is_due_from_its_instant_on() {
        assertThat(store.due(Lane.ALL, NINE.minusMillis(1), 10)).isEmpty();
        assertThat(store.due(Lane.ALL, NINE, 10)).containsExactly(new DeliveryStore.DueSlot(one, slot(), Map.of()));
    }

    @Test
    protected void the_longest_due_come_first_and_no_more_than_asked_for() {
        TestSubscription.add(stores.subscriptions(), TestSubscription.of("early34567", "08:00", one.lateWithin()));
        TestSubscription.add(stores.subscriptions(), TestSubscription.of("later34567", "10:00", one.lateWithin()));

        assertThat(store.due(Lane.ALL, NINE.plusSeconds(7200), 2))
                .extracting(d -> d.subscription().id())
                .containsExactly("early34567", "one2345678");
    }

    @Test
    protected void lanes_share_no_subscription_and_miss_none() {
        for (int i = 0; i < 200; i++) {
            TestSubscription.add(stores.subscriptions(), TestSubscription.of("many%06d".formatted(i)));
        }

        List<String> met = new ArrayList<>();
        for (Lane lane : Lane.split(3)) {
            store.due(lane, NINE, 1000).forEach(d -> met.add(d.subscription().id()));
        }

        assertThat(met).hasSize(201).doesNotHaveDuplicates();
    }

    @Test
    protected void opening_a_slot_records_it_and_moves_on_to_the_next() {
        Slot slot = slot();
        Delivery delivery = opened(pending("t-1"));

        assertThat(store.history(one.id(), 10)).containsExactly(delivery);
        assertThat(slot()).isEqualTo(one.schedule().after(slot));
        assertThat(store.due(Lane.ALL, NINE, 10)).isEmpty();
    }

    @Test
    protected void a_slot_is_opened_once_however_many_try() throws Exception {
        DeliveryStore.Opening opening = opening(slot(), pending("t-1"));
        List<Callable<List<Delivery>>> tries = Stream.generate(
                        () -> (Callable<List<Delivery>>) () -> store.open(List.of(opening)))
                .limit(16)
                .toList();

        int written = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<List<Delivery>> result : threads.invokeAll(tries)) {
                written += result.get().size();
            }
        }

        assertThat(written).isEqualTo(1);
        assertThat(store.history(one.id(), 10)).hasSize(1);
    }

    @Test
    protected void nothing_is_opened_for_a_subscription_that_has_ended() {
        DeliveryStore.Opening opening = opening(slot(), pending("t-1"));
        stores.subscriptions().remove(one.id());

        assertThat(store.open(List.of(opening))).isEmpty();
        assertThat(store.history(one.id(), 10)).isEmpty();
    }

    @Test
    protected void every_state_is_read_back_to_the_letter() {
        List<DeliveryState> states = List.of(
                pending("t-1"),
                new Due("t-2", Failure.RATE_LIMITED, 3, NINE.plusMillis(123)),
                new Posted("t-3", NINE.plusMillis(456), "1234567890", "https://chat.example/1"),
                new Posted("t-4", NINE, "p", ""),
                new Posted("t-4", NINE, "p", "", "10 an hour"),
                new DeliveryState.Publishing("t-4", NINE, "p", "https://chat.example/2", 2, NINE.plusSeconds(60)),
                new Unknown("t-5", 2, NINE, "connection cut; 'quoted' \u6f22", Optional.of(NINE.plusSeconds(120))),
                new Unknown("t-5", 1, NINE, "no permission", Optional.empty()),
                new Skipped(Skip.PAUSED),
                new Skipped(Skip.FAILING),
                new Skipped(Skip.DATE),
                new Skipped(Skip.SNOOZED),
                new Missed(),
                new Failed("t-6", 1, Failure.NO_PERMISSION, "50013"),
                new Failed("", 0, Failure.NO_TIP, ""));
        List<Delivery> written = new ArrayList<>();
        for (DeliveryState state : states) {
            written.add(0, opened(state));
        }

        assertThat(store.history(one.id(), 100)).isEqualTo(written);
        assertThat(store.history(one.id(), 2)).isEqualTo(written.subList(0, 2));
        assertThat(written)
                .allSatisfy(delivery ->
                        assertThat(store.find(one.id(), delivery.slot().date())).contains(delivery));
        assertThat(store.find(one.id(), written.getLast().slot().date().minusDays(1)))
                .isEmpty();
        assertThat(store.find("another345", written.getLast().slot().date())).isEmpty();
    }

    @Test
    protected void a_state_is_written_only_over_one_that_it_may_follow() {
        Delivery delivery = opened(pending("t-1"));
        Delivery posted = delivery.with(new Posted("t-1", NINE, "m", ""));

        assertThat(store.move(List.of(posted))).containsExactly(posted);

        assertThat(store.move(List.of(delivery.with(unknown("late news", Optional.empty())))))
                .isEmpty();
        assertThat(store.move(List.of(delivery))).isEmpty();
        assertThat(store.history(one.id(), 1)).containsExactly(posted);
    }

    @Test
    protected void what_became_of_an_attempt_is_never_written_over_a_later_one_but_that_it_stands_there() {
        Delivery delivery = opened(pending("t-1"));
        store.move(List.of(delivery.with(unknown("asleep", Optional.of(NINE)))));
        store.move(List.of(delivery.with(new Due("t-1", Failure.NOT_ARRIVED, 1, NINE))));
        Delivery second = delivery.with(new Pending("t-1", 2, NINE.plusSeconds(60)));
        assertThat(store.move(List.of(second))).containsExactly(second);

        assertThat(store.move(List.of(delivery.with(new Due("t-1", Failure.PLATFORM_DOWN, 1, NINE)))))
                .isEmpty();
        assertThat(store.move(List.of(delivery.with(unknown("late news", Optional.empty())))))
                .isEmpty();
        assertThat(store.move(List.of(delivery.with(new Failed("t-1", 1, Failure.BAD_PAYLOAD, "")))))
                .isEmpty();
        assertThat(store.history(one.id(), 1)).containsExactly(second);

        Delivery posted = delivery.with(new Posted("t-1", NINE, "m", ""));
        assertThat(store.move(List.of(posted))).containsExactly(posted);
    }

    @Test
    protected void what_is_to_be_published_comes_again_in_its_time_and_ends_posted() {
        Delivery delivery = opened(pending("t-1"));
        Delivery standing = delivery.with(new DeliveryState.Publishing("t-1", NINE, "m", "", 0, NINE.plusSeconds(60)));
        assertThat(store.move(List.of(standing))).containsExactly(standing);

        assertThat(store.retries(Lane.ALL, NINE.plusSeconds(59), 10)).isEmpty();
        assertThat(store.retries(Lane.ALL, NINE.plusSeconds(60), 10))
                .containsExactly(new DeliveryStore.Retry(one, standing, Map.of()));

        Delivery posted = delivery.with(new Posted("t-1", NINE, "m", ""));
        assertThat(store.move(List.of(posted))).containsExactly(posted);
        assertThat(store.retries(Lane.ALL, NINE.plusSeconds(86_400), 10)).isEmpty();
    }

    @Test
    protected void an_unknown_outcome_may_turn_out_to_be_posted() {
        Delivery delivery = opened(pending("t-1"));
        store.move(List.of(delivery.with(unknown("cut", Optional.empty()))));
        Delivery found = delivery.with(new Posted("t-1", NINE, "m", ""));

        assertThat(store.move(List.of(found))).containsExactly(found);
    }

    private static Unknown unknown(String detail, Optional<Instant> look) {
        return new Unknown("t-1", 1, NINE, detail, look);
    }

    @Test
    protected void an_unknown_outcome_is_looked_for_in_its_time_and_not_for_ever() {
        Delivery delivery = opened(pending("t-1"));
        Delivery cut = delivery.with(unknown("cut", Optional.of(NINE.plusSeconds(120))));
        store.move(List.of(cut));

        assertThat(store.retries(Lane.ALL, NINE.plusSeconds(119), 10)).isEmpty();
        assertThat(store.retries(Lane.ALL, NINE.plusSeconds(120), 10))
                .containsExactly(new DeliveryStore.Retry(one, cut, Map.of()));

        Delivery looking = delivery.with(unknown("cut", Optional.of(NINE.plusSeconds(999))));
        assertThat(store.move(List.of(looking))).containsExactly(looking);
        assertThat(store.retries(Lane.ALL, NINE.plusSeconds(120), 10)).isEmpty();

        Delivery givenUp = delivery.with(unknown("not readable", Optional.empty()));
        assertThat(store.move(List.of(givenUp))).containsExactly(givenUp);
        assertThat(store.retries(Lane.ALL, NINE.plusSeconds(86_400), 10)).isEmpty();
    }

    @Test
    protected void what_certainly_is_not_there_is_due_again() {
        Delivery delivery = opened(pending("t-1"));
        store.move(List.of(delivery.with(unknown("cut", Optional.of(NINE)))));
        Delivery again = delivery.with(new Due("t-1", Failure.NOT_ARRIVED, 1, NINE.plusSeconds(120)));

        assertThat(store.move(List.of(again))).containsExactly(again);
        assertThat(store.retries(Lane.ALL, NINE.plusSeconds(120), 10))
                .containsExactly(new DeliveryStore.Retry(one, again, Map.of()));
    }

    @Test
    protected void what_was_refused_for_now_comes_again_in_its_time() {
        Delivery delivery = opened(pending("t-1"));
        Delivery refused = delivery.with(new Due("t-1", Failure.PLATFORM_DOWN, 1, NINE.plusSeconds(60)));
        store.move(List.of(refused));

        assertThat(store.retries(Lane.ALL, NINE.plusSeconds(59), 10)).isEmpty();
        assertThat(store.retries(Lane.ALL, NINE.plusSeconds(60), 10))
                .containsExactly(new DeliveryStore.Retry(one, refused, Map.of()));

        Delivery again = delivery.with(new Pending("t-1", 2, NINE.plusSeconds(60)));
        assertThat(store.move(List.of(again))).containsExactly(again);
        assertThat(store.move(List.of(again))).isEmpty();
        assertThat(store.retries(Lane.ALL, NINE.plusSeconds(3600), 10)).isEmpty();
    }

    @Test
    protected void pending_records_of_a_lane_without_a_sender_become_unknown() {
        Delivery delivery = opened(pending("t-1"));
        Lane mine = Lane.split(Lane.SHARDS).get(one.shard());
        Lane other = Lane.split(Lane.SHARDS).get((one.shard() + 1) % Lane.SHARDS);

        assertThat(store.abandon(other, NINE.plusSeconds(9), NINE.plusSeconds(99)))
                .isZero();
        assertThat(store.abandon(mine, NINE.plusSeconds(9), NINE.plusSeconds(99)))
                .isEqualTo(1);

        assertThat(store.history(one.id(), 1))
                .containsExactly(delivery.with(new Unknown(
                        "t-1", 1, NINE.plusSeconds(9), DeliveryStore.ABANDONED, Optional.of(NINE.plusSeconds(99)))));
        assertThat(store.abandon(mine, NINE.plusSeconds(9), NINE.plusSeconds(99)))
                .isZero();
    }

    @Test
    protected void a_tip_counts_as_seen_unless_it_certainly_is_not_there() {
        Slot first = slot();
        opened(new Posted("t-1", NINE, "m", ""));
        opened(new Failed("t-2", 1, Failure.CHANNEL_GONE, ""));
        opened(new Missed());
        opened(new Unknown("t-3", 1, NINE, "cut", Optional.empty()));
        Slot last = slot();
        opened(new Posted("t-1", NINE, "m", ""));

        assertThat(store.seen(one.id()))
                .isEqualTo(Map.of("t-1", last.date(), "t-3", first.date().plusDays(3)));
        assertThat(store.due(Lane.ALL, NINE.plusSeconds(7 * 86_400), 1).get(0).seen())
                .isEqualTo(store.seen(one.id()));
    }

    @Test
    protected void a_record_that_comes_again_knows_what_the_channel_saw_apart_from_it() {
        Slot first = slot();
        opened(new Posted("t-1", NINE, "m", ""));
        opened(new Due("t-1", Failure.PLATFORM_DOWN, 1, NINE.plusSeconds(1)));
        Slot last = slot();
        opened(new Due("t-2", Failure.PLATFORM_DOWN, 1, NINE.plusSeconds(2)));

        assertThat(store.retries(Lane.ALL, NINE.plusSeconds(2), 10))
                .extracting(DeliveryStore.Retry::seen)
                .containsExactly(
                        Map.of("t-1", first.date().plusDays(1), "t-2", last.date()),
                        Map.of("t-1", first.date().plusDays(1)));
    }
}
