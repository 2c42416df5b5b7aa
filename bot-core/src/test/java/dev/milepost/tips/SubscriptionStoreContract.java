package dev.milepost.tips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.UserRef;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link SubscriptionStore} does. */
public abstract class SubscriptionStoreContract {

    private TipStores stores;

    /** Fresh, empty stores. */
    protected abstract TipStores stores();

    @BeforeEach
    void open() {
        stores = stores();
    }

    private SubscriptionStore store() {
        return stores.subscriptions();
    }

    @Test
    protected void who_made_one_is_found_by_that_and_forgotten_without_ending_it() {
        Subscription theirs = TestSubscription.add(store(), TestSubscription.of("mine234567"));
        UserRef maker = theirs.createdBy();

        assertThat(store().madeBy(maker)).containsExactly(theirs);
        assertThat(store().madeBy(new UserRef(maker.platform(), "", maker.id())))
                .hasSize(1);
        assertThat(store().madeBy(new UserRef(maker.platform(), "elsewhere", maker.id())))
                .isEmpty();
        assertThat(store().forgetMaker(maker)).isEqualTo(1);
        assertThat(store().madeBy(maker)).isEmpty();
        assertThat(store().find(theirs.id())).contains(theirs.withoutMaker());
    }

    @Test
    protected void what_was_added_is_found_again_to_the_letter() {
        Subscription odd = new Subscription(
                "odd2345678",
                new ChannelRef("slack", "T'1\"; --", "C0\u00e9\u6f22", "1712.000100"),
                new Schedule(
                        LocalTime.parse("23:59"),
                        ZoneId.of("Australia/Lord_Howe"),
                        Set.of(DayOfWeek.SUNDAY, DayOfWeek.TUESDAY)),
                List.of("lamps", "fog"),
                Look.SHORT,
                Duration.ZERO,
                Long.MIN_VALUE,
                new UserRef("slack", "T'1\"; --", "U1"),
                Instant.parse("2026-11-24T08:09:10.123Z"),
                new Standing(
                        Standing.Pause.BY_FAILURES,
                        3,
                        Set.of(LocalDate.parse("2026-12-24"), LocalDate.parse("2026-12-31")),
                        Optional.of(LocalDate.parse("2027-01-07"))));
        Slot first = odd.schedule().after(odd.created());

        store().add(odd, first);

        assertThat(store().find(odd.id())).contains(odd);
        assertThat(store().nextSlot(odd.id())).contains(first);
    }

    @Test
    protected void an_id_is_never_given_twice() {
        Subscription one = TestSubscription.add(store(), TestSubscription.of("one2345678"));

        assertThatThrownBy(() -> TestSubscription.add(store(), one)).isInstanceOf(IllegalStateException.class);
        assertThat(store().in("discord", "guild")).containsExactly(one);
    }

    @Test
    protected void a_guild_sees_its_own_oldest_first() {
        Subscription later = moved(TestSubscription.of("later34567"), "guild", 60);
        Subscription earlier = moved(TestSubscription.of("early34567"), "guild", 0);
        Subscription elsewhere = moved(TestSubscription.of("other34567"), "another", 0);
        List.of(later, earlier, elsewhere).forEach(s -> TestSubscription.add(store(), s));

        assertThat(store().in("discord", "guild")).containsExactly(earlier, later);
        assertThat(store().in("slack", "guild")).isEmpty();
        assertThat(store().spaces("discord")).containsExactlyInAnyOrder("guild", "another");
        assertThat(store().spaces("slack")).isEmpty();
    }

    @Test
    protected void pausing_and_resuming_changes_nothing_else() {
        Subscription one = TestSubscription.add(store(), TestSubscription.of("one2345678"));
        Standing paused = one.standing().with(Standing.Pause.BY_ADMIN);

        assertThat(store().change(one, paused)).isTrue();
        assertThat(store().find(one.id())).contains(one.with(paused));
        assertThat(store().change(one.with(paused), Standing.RUNNING)).isTrue();
        assertThat(store().find(one.id())).contains(one);
        assertThat(store().change(TestSubscription.of("nobody3456"), paused)).isFalse();
    }

    @Test
    protected void of_two_who_change_it_at_once_one_does_and_the_other_learns_it() {
        Subscription one = TestSubscription.add(store(), TestSubscription.of("one2345678"));
        LocalDate christmas = LocalDate.parse("2026-12-24");
        Standing counted = one.standing().withFailures(1);

        assertThat(store().change(one, counted)).isTrue();
        assertThat(store().change(one, one.standing().withFailures(2))).isFalse();

        assertThat(store().change(one.id(), s -> s.without(christmas, christmas)))
                .contains(one.with(counted.without(christmas, christmas)));
        assertThat(store().find(one.id())).contains(one.with(counted.without(christmas, christmas)));
        assertThat(store().change("nobody3456", s -> s)).isEmpty();
    }

    @Test
    protected void what_was_removed_is_gone_with_its_deliveries() {
        Subscription one = TestSubscription.add(store(), TestSubscription.of("one2345678"));
        Slot slot = store().nextSlot(one.id()).orElseThrow();
        Delivery delivery = new Delivery(one.id(), slot, new DeliveryState.Missed());
        stores.deliveries()
                .open(List.of(new DeliveryStore.Opening(delivery, one.schedule().after(slot))));

        assertThat(store().remove(one.id())).isTrue();

        assertThat(store().find(one.id())).isEmpty();
        assertThat(store().nextSlot(one.id())).isEmpty();
        assertThat(store().in("discord", "guild")).isEmpty();
        assertThat(stores.deliveries().history(one.id(), 10)).isEmpty();
        assertThat(store().remove(one.id())).isFalse();
    }

    private static Subscription moved(Subscription s, String space, int secondsLater) {
        return new Subscription(
                s.id(),
                ChannelRef.channel("discord", space, "channel"),
                s.schedule(),
                s.topics(),
                s.look(),
                s.lateWithin(),
                s.seed(),
                s.createdBy(),
                s.created().plusSeconds(secondsLater),
                s.standing());
    }
}
