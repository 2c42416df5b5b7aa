package dev.milepost.tips;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.chat.DeliveryResult;
import dev.milepost.content.ContentPack;
import dev.milepost.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class TipDispatchTest {

    private static final Instant NINE = Instant.parse("2026-11-24T08:00:00Z");

    private final SettableClock clock = new SettableClock("2026-11-24T07:59:00Z");
    private final TipStores stores = TipStores.inMemory();
    private final RecordingPlatform discord = new RecordingPlatform();
    private final Map<String, RecordingPlatform> platforms = new HashMap<>(Map.of("discord", discord));
    private final AtomicReference<ContentPack> pack = new AtomicReference<>(TestPack.withTips(6));
    private final TipLane lane = dispatch().lane(Lane.ALL);

    private TipDispatch dispatch() {
        return new TipDispatch(pack::get, TestPack.attribution(clock), stores, platforms, clock, Runnable::run);
    }

    private Subscription subscribed(String id) {
        return TestSubscription.add(stores.subscriptions(), TestSubscription.of(id));
    }

    private void runAt(Instant now) throws InterruptedException {
        clock.set(now);
        lane.run(() -> false);
    }

    private DeliveryState last(Subscription subscription) {
        return stores.deliveries().history(subscription.id(), 1).get(0).state();
    }

    @Test
    void a_tip_is_posted_when_its_time_has_come_and_never_again_that_day() throws InterruptedException {
        Subscription one = subscribed("one2345678");

        runAt(NINE.minusSeconds(1));
        assertThat(discord.posts()).isEmpty();
        runAt(NINE);
        runAt(NINE.plusSeconds(60));

        assertThat(discord.posts()).hasSize(1);
        RecordingPlatform.Post post = discord.posts().get(0);
        assertThat(post.channel()).isEqualTo(one.channel());
        assertThat(post.key()).isEqualTo("one2345678-20261124");
        assertThat(post.reply().plain())
                .contains("Tip number", "our suggestion")
                .doesNotContain("late");
        assertThat(last(one))
                .isInstanceOfSatisfying(
                        DeliveryState.Posted.class,
                        p -> assertThat(p.messageId()).isEqualTo("m-one2345678-20261124"));
    }

    @Test
    void the_record_is_pending_before_the_post_leaves() throws InterruptedException {
        Subscription one = subscribed("one2345678");
        AtomicReference<DeliveryState> whileSending = new AtomicReference<>();
        discord.answers(post -> {
            whileSending.set(last(one));
            return new DeliveryResult.Posted("m", "");
        });

        runAt(NINE);

        assertThat(whileSending.get()).isInstanceOf(DeliveryState.Pending.class);
    }

    @Test
    void days_bring_all_tips_before_one_comes_twice() throws InterruptedException {
        Subscription one = subscribed("one2345678");
        Set<String> tips = new HashSet<>();
        for (int day = 0; day < 6; day++) {
            runAt(NINE.plus(Duration.ofDays(day)));
            tips.add(last(one).tip());
        }

        assertThat(tips).hasSize(6);
    }

    @Test
    void a_late_tip_says_so() throws InterruptedException {
        subscribed("one2345678");

        runAt(NINE.plus(Duration.ofHours(3)));

        assertThat(discord.posts().get(0).reply().plain()).contains("3 h late: the bot was offline.");
    }

    @Test
    void after_days_offline_each_day_has_a_record_and_only_what_is_late_enough_is_posted() throws InterruptedException {
        Subscription one = subscribed("one2345678");

        runAt(NINE.plus(Duration.ofDays(3)).plus(Duration.ofHours(2)));

        assertThat(stores.deliveries().history(one.id(), 10))
                .extracting(d -> d.state().kind())
                .containsExactly(
                        DeliveryState.Kind.POSTED,
                        DeliveryState.Kind.MISSED,
                        DeliveryState.Kind.MISSED,
                        DeliveryState.Kind.MISSED);
        assertThat(discord.posts()).hasSize(1);
    }

    @Test
    void who_skips_late_tips_gets_none_after_downtime() throws InterruptedException {
        Subscription one =
                TestSubscription.add(stores.subscriptions(), TestSubscription.of("one2345678", "09:00", Duration.ZERO));

        runAt(NINE.plus(Duration.ofMinutes(6)));
        assertThat(last(one)).isInstanceOf(DeliveryState.Missed.class);
        runAt(NINE.plus(Duration.ofDays(1)).plus(Duration.ofMinutes(4)));
        assertThat(last(one)).isInstanceOf(DeliveryState.Posted.class);
    }

    @Test
    void a_paused_day_is_recorded_and_not_posted() throws InterruptedException {
        Subscription one = subscribed("one2345678");
        stores.subscriptions().change(one.id(), s -> s.with(Standing.Pause.BY_ADMIN));

        runAt(NINE);

        assertThat(last(one)).isEqualTo(new DeliveryState.Skipped(DeliveryState.Skip.PAUSED));
        assertThat(discord.posts()).isEmpty();
    }

    @Test
    void a_platform_that_is_down_gets_the_same_tip_again_once_it_is_up() throws InterruptedException {
        Subscription one = subscribed("one2345678");
        discord.refuses(DeliveryResult.Reason.PLATFORM_DOWN);
        runAt(NINE);
        runAt(NINE.plusSeconds(59));
        assertThat(discord.posts()).hasSize(1);
        discord.answers(post -> new DeliveryResult.Posted("m", ""));

        runAt(NINE.plusSeconds(600));

        assertThat(discord.posts()).hasSize(2);
        assertThat(discord.posts().get(1).key())
                .isEqualTo(discord.posts().get(0).key());
        assertThat(discord.posts().get(1).reply().plain()).contains("10 min late: the platform did not take it");
        assertThat(last(one)).isInstanceOf(DeliveryState.Posted.class);
    }

    @Test
    void tries_end_with_the_time_to_be_late() throws InterruptedException {
        Subscription one = subscribed("one2345678");
        discord.refuses(DeliveryResult.Reason.RATE_LIMITED);
        for (int minute = 0; minute < 8 * 60; minute++) {
            runAt(NINE.plusSeconds(60L * minute));
        }

        assertThat(last(one))
                .isInstanceOfSatisfying(
                        DeliveryState.Failed.class, f -> assertThat(f.why()).isEqualTo(Failure.RATE_LIMITED));
        assertThat(discord.posts()).hasSizeBetween(20, 30);
    }

    @Test
    void a_platform_that_asks_to_wait_is_given_that_time() throws InterruptedException {
        Subscription one = subscribed("one2345678");
        discord.answers(post ->
                new DeliveryResult.Refused(DeliveryResult.Reason.RATE_LIMITED, "429", Duration.ofSeconds(1_000)));
        runAt(NINE);
        discord.answers(RecordingPlatform::posted);

        runAt(NINE.plusSeconds(999));
        assertThat(discord.posts()).hasSize(1);
        runAt(NINE.plusSeconds(1_000));
        assertThat(last(one)).isInstanceOf(DeliveryState.Posted.class);
    }

    @Test
    void a_refusal_for_good_is_not_tried_again() throws InterruptedException {
        Subscription one = subscribed("one2345678");
        discord.refuses(DeliveryResult.Reason.NO_PERMISSION);
        runAt(NINE);
        runAt(NINE.plusSeconds(3600));

        assertThat(discord.posts()).hasSize(1);
        assertThat(last(one)).isInstanceOf(DeliveryState.Failed.class);
    }

    @Test
    void a_lost_answer_is_never_sent_again_where_nobody_can_look() throws InterruptedException {
        Subscription one = subscribed("one2345678");
        discord.answers(post -> new DeliveryResult.Unknown("connection cut"));
        for (int minute = 0; minute < 8 * 60; minute++) {
            runAt(NINE.plusSeconds(60L * minute));
        }

        assertThat(discord.posts()).hasSize(1);
        assertThat(discord.looks()).hasSizeBetween(20, 30);
        assertThat(last(one)).isInstanceOfSatisfying(DeliveryState.Unknown.class, u -> {
            assertThat(u.look()).isEmpty();
            assertThat(u.detail()).isEqualTo("missing permission");
        });
    }

    @Test
    void a_fault_of_ours_counts_as_an_unknown_outcome_and_holds_up_nobody() throws InterruptedException {
        Subscription one = subscribed("one2345678");
        Subscription two = subscribed("two2345678");
        discord.answers(post -> {
            if (post.key().startsWith("one")) {
                throw new IllegalStateException("broken");
            }
            return new DeliveryResult.Posted("m", "");
        });

        runAt(NINE);

        assertThat(last(one)).isInstanceOf(DeliveryState.Unknown.class);
        assertThat(last(two)).isInstanceOf(DeliveryState.Posted.class);
    }

    @Test
    void a_platform_that_is_not_connected_yet_is_waited_for() throws InterruptedException {
        Subscription one = subscribed("one2345678");
        platforms.clear();
        runAt(NINE);
        assertThat(last(one)).isInstanceOf(DeliveryState.Due.class);

        platforms.put("discord", discord);
        runAt(NINE.plusSeconds(60));

        assertThat(last(one)).isInstanceOf(DeliveryState.Posted.class);
    }

    @Test
    void a_tip_that_left_the_pack_while_it_waited_is_replaced_by_another() throws InterruptedException {
        Subscription one = subscribed("one2345678");
        discord.refuses(DeliveryResult.Reason.PLATFORM_DOWN);
        runAt(NINE);
        String first = last(one).tip();
        discord.answers(post -> new DeliveryResult.Posted("m", ""));
        pack.set(TestPack.without(first));

        runAt(NINE.plusSeconds(60));

        assertThat(last(one)).isInstanceOf(DeliveryState.Posted.class);
        assertThat(last(one).tip()).isNotEqualTo(first);
    }

    @Test
    void a_tip_that_joins_a_reloaded_pack_comes_next_and_one_that_left_comes_no_more() throws InterruptedException {
        Subscription one = subscribed("one2345678");
        for (int day = 0; day < 8; day++) {
            runAt(NINE.plus(Duration.ofDays(day)));
        }
        String shown = last(one).tip();
        pack.set(TestPack.withTips(7));
        runAt(NINE.plus(Duration.ofDays(8)));
        assertThat(last(one).tip()).isEqualTo("t-7");

        pack.set(TestPack.without(shown));
        for (int day = 9; day < 20; day++) {
            runAt(NINE.plus(Duration.ofDays(day)));
            assertThat(last(one).tip()).isNotEqualTo(shown).isNotEqualTo("t-7");
        }
    }

    @Test
    void a_day_for_which_no_tip_is_left_says_so() throws InterruptedException {
        Subscription one = subscribed("one2345678");
        pack.set(TestPack.withTips(0));

        runAt(NINE);

        assertThat(last(one)).isEqualTo(new DeliveryState.Failed("", 0, Failure.NO_TIP, ""));
    }

    @Test
    void more_than_a_window_is_worked_off_in_one_run_and_no_more_is_pending_at_once() throws InterruptedException {
        for (int i = 0; i < 3 * TipLane.WINDOW + 7; i++) {
            subscribed("many%06d".formatted(i));
        }
        AtomicInteger mostPending = new AtomicInteger();
        discord.answers(post -> {
            mostPending.accumulateAndGet(pending(), Math::max);
            return new DeliveryResult.Posted("m", "");
        });

        runAt(NINE);

        assertThat(discord.posts())
                .hasSize(3 * TipLane.WINDOW + 7)
                .extracting(RecordingPlatform.Post::key)
                .doesNotHaveDuplicates();
        assertThat(mostPending.get()).isEqualTo(TipLane.WINDOW);
    }

    private int pending() {
        return Math.toIntExact(stores.subscriptions().in("discord", "guild").stream()
                .flatMap(s -> stores.deliveries().history(s.id(), 1).stream())
                .filter(d -> d.state() instanceof DeliveryState.Pending)
                .count());
    }

    @Test
    void a_run_that_is_told_to_stop_claims_nothing_more() throws InterruptedException {
        Subscription one = subscribed("one2345678");
        clock.set(NINE);

        assertThat(lane.run(() -> true)).isZero();

        assertThat(stores.deliveries().history(one.id(), 1)).isEmpty();
        assertThat(List.copyOf(discord.posts())).isEmpty();
    }
}
