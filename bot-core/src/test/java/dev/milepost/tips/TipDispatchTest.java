package dev.milepost.tips;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.DeliveryResult;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Which tip is posted when, and what is recorded of it. */
class TipDispatchTest {

    private final TipStores stores = TipStores.inMemory();
    private final RecordingPlatform discord = new RecordingPlatform();
    private final TipNode node = new TipNode(discord, stores, Runnable::run);

    private String subscribed(String id) {
        return node.subscribe(id, ChannelRef.channel("discord", "guild", "general"));
    }

    @Test
    void a_tip_is_posted_when_its_time_has_come_and_never_again_that_day() {
        Subscription one = TestSubscription.add(
                stores.subscriptions(), TestSubscription.of("one2345678", "10:00", Duration.ofHours(6)));

        node.runAt(Duration.ofSeconds(-1));
        assertThat(discord.posts()).isEmpty();
        node.runAt(Duration.ZERO);
        node.runAt(Duration.ofMinutes(1));

        assertThat(discord.posts()).hasSize(1);
        RecordingPlatform.Post post = discord.posts().get(0);
        assertThat(post.channel()).isEqualTo(one.channel());
        assertThat(post.key()).isEqualTo("one2345678-20261124");
        assertThat(post.reply().plain())
                .contains("Tip number", "our suggestion")
                .doesNotContain("late");
        assertThat(node.state(one.id()))
                .isInstanceOfSatisfying(
                        DeliveryState.Posted.class,
                        p -> assertThat(p.messageId()).isEqualTo("m-one2345678-20261124"));
    }

    @Test
    void the_record_is_pending_before_the_post_leaves() {
        String one = subscribed("one2345678");
        AtomicReference<DeliveryState> whileSending = new AtomicReference<>();
        discord.answers(post -> {
            whileSending.set(node.state(one));
            return new DeliveryResult.Posted("m", "");
        });

        node.runAt(Duration.ZERO);

        assertThat(whileSending.get()).isInstanceOf(DeliveryState.Pending.class);
    }

    @Test
    void days_bring_all_tips_before_one_comes_twice() {
        String one = subscribed("one2345678");
        Set<String> tips = new HashSet<>();
        for (int day = 0; day < 6; day++) {
            node.runAt(Duration.ofDays(day));
            tips.add(node.state(one).tip());
        }

        assertThat(tips).hasSize(6);
    }

    @Test
    void a_channel_is_told_before_its_tips_come_again() {
        subscribed("one2345678");

        node.runEachDay(7);

        assertThat(discord.posts())
                .extracting(p -> p.reply().plain().contains("3 more tips are new here"))
                .containsExactly(false, false, true, false, false, false, false);
        assertThat(discord.posts())
                .extracting(p -> p.reply().plain().contains("You have now seen all of my tips"))
                .containsExactly(false, false, false, false, false, true, false);
    }

    @Test
    void a_channel_is_told_so_too_where_the_platform_took_the_tip_only_later() {
        subscribed("one2345678");
        for (int day = 0; day < 8; day++) {
            discord.refuses(DeliveryResult.Reason.PLATFORM_DOWN);
            node.runAt(Duration.ofDays(day));
            discord.answers(RecordingPlatform::posted);
            node.runAt(Duration.ofDays(day).plusMinutes(1));
        }

        assertThat(discord.posts())
                .filteredOn(p -> p.reply().plain().contains("3 more tips are new here"))
                .hasSize(2);
        assertThat(discord.posts())
                .extracting(p -> p.reply().plain().contains("You have now seen all of my tips"))
                .containsExactly(
                        false, false, false, false, false, false, false, false, false, false, true, true, false, false,
                        false, false);
    }

    @Test
    void a_late_tip_says_so() {
        subscribed("one2345678");

        node.runAt(Duration.ofHours(3));

        assertThat(discord.posts().get(0).reply().plain()).contains("3 h late: the bot was offline.");
    }

    @Test
    void after_days_offline_each_day_has_a_record_and_only_what_is_late_enough_is_posted() {
        String one = subscribed("one2345678");

        node.runAt(Duration.ofDays(3).plus(Duration.ofHours(2)));

        assertThat(stores.deliveries().history(one, 10))
                .extracting(d -> d.state().kind())
                .containsExactly(
                        DeliveryState.Kind.POSTED,
                        DeliveryState.Kind.MISSED,
                        DeliveryState.Kind.MISSED,
                        DeliveryState.Kind.MISSED);
        assertThat(discord.posts()).hasSize(1);
    }

    @Test
    void who_skips_late_tips_gets_none_after_downtime() {
        String one = TestSubscription.add(
                        stores.subscriptions(), TestSubscription.of("one2345678", "10:00", Duration.ZERO))
                .id();

        node.runAt(Duration.ofMinutes(6));
        assertThat(node.state(one)).isInstanceOf(DeliveryState.Missed.class);
        node.runAt(Duration.ofDays(1).plus(Duration.ofMinutes(4)));
        assertThat(node.state(one)).isInstanceOf(DeliveryState.Posted.class);
    }

    @Test
    void a_paused_day_is_recorded_and_not_posted() {
        String one = subscribed("one2345678");
        stores.subscriptions().change(one, s -> s.with(Standing.Pause.BY_ADMIN));

        node.runAt(Duration.ZERO);

        assertThat(node.state(one)).isEqualTo(new DeliveryState.Skipped(DeliveryState.Skip.PAUSED));
        assertThat(discord.posts()).isEmpty();
    }

    @Test
    void days_left_out_and_snoozed_are_recorded_and_their_tips_come_later() {
        String one = subscribed("one2345678");
        LocalDate today = LocalDate.ofInstant(TipNode.NINE, ZoneOffset.UTC);
        stores.subscriptions().change(one, s -> s.without(today, today).snoozed(today.plusDays(2)));

        node.runEachDay(3);

        assertThat(stores.deliveries().history(one, 5))
                .extracting(Delivery::state)
                .satisfies(states -> {
                    assertThat(states.get(0)).isInstanceOf(DeliveryState.Posted.class);
                    assertThat(states.get(1)).isEqualTo(new DeliveryState.Skipped(DeliveryState.Skip.SNOOZED));
                    assertThat(states.get(2)).isEqualTo(new DeliveryState.Skipped(DeliveryState.Skip.DATE));
                });
    }

    @Test
    void a_tip_that_joins_a_reloaded_pack_comes_next_and_one_that_left_comes_no_more() {
        String one = subscribed("one2345678");
        node.runEachDay(8);
        String shown = node.state(one).tip();
        node.reload(TestPack.withTips(7));
        node.runAt(Duration.ofDays(8));
        assertThat(node.state(one).tip()).isEqualTo("t-7");

        node.reload(TestPack.without(shown));
        for (int day = 9; day < 20; day++) {
            node.runAt(Duration.ofDays(day));
            assertThat(node.state(one).tip()).isNotEqualTo(shown).isNotEqualTo("t-7");
        }
    }

    @Test
    void a_day_for_which_no_tip_is_left_says_so() {
        String one = subscribed("one2345678");
        node.reload(TestPack.withTips(0));

        node.runAt(Duration.ZERO);

        assertThat(node.state(one)).isEqualTo(new DeliveryState.Failed("", 0, Failure.NO_TIP, ""));
    }

    @Test
    void more_than_a_window_is_worked_off_in_one_run_and_no_more_is_pending_at_once() {
        for (int i = 0; i < 3 * TipLane.WINDOW + 7; i++) {
            subscribed("many%06d".formatted(i));
        }
        AtomicLong mostPending = new AtomicLong();
        discord.answers(post -> {
            mostPending.accumulateAndGet(node.count(DeliveryState.Kind.PENDING), Math::max);
            return new DeliveryResult.Posted("m", "");
        });

        node.runAt(Duration.ZERO);

        assertThat(discord.posts())
                .hasSize(3 * TipLane.WINDOW + 7)
                .extracting(RecordingPlatform.Post::key)
                .doesNotHaveDuplicates();
        assertThat(mostPending.get()).isEqualTo(TipLane.WINDOW);
    }

    @Test
    void a_run_that_is_told_to_stop_claims_nothing_more() {
        String one = subscribed("one2345678");
        node.at(Duration.ZERO);

        assertThat(node.run(() -> true)).isZero();

        assertThat(stores.deliveries().history(one, 1)).isEmpty();
        assertThat(discord.posts()).isEmpty();
    }
}
