package dev.milepost.tips;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.chat.DeliveryResult;
import dev.milepost.chat.Sighting;
import dev.milepost.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What becomes of a post whose answer was lost, of processes that die or sleep, and of failures that last. */
class TipRecoveryTest {

    private static final Instant NINE = Instant.parse("2026-11-24T08:00:00Z");

    private final SettableClock clock = new SettableClock("2026-11-24T07:59:00Z");
    private final TipStores stores = TipStores.inMemory();
    private final RecordingPlatform discord = new RecordingPlatform();
    private final Set<String> inChannel = new HashSet<>();
    private final Subscription one = TestSubscription.add(stores.subscriptions(), TestSubscription.of("one2345678"));
    private TipLane lane = process();

    /** A process that has just started; the one before is gone. */
    private TipLane process() {
        return new TipDispatch(
                        () -> TestPack.withTips(6),
                        TestPack.attribution(clock),
                        stores,
                        Map.of("discord", discord),
                        clock,
                        Runnable::run)
                .lane(Lane.ALL);
    }

    private void runAt(Instant now) throws InterruptedException {
        clock.set(now);
        lane.run(() -> false);
    }

    private Delivery latest() {
        return stores.deliveries().history(one.id(), 1).get(0);
    }

    private void channelIsReadable() {
        discord.shows(key -> inChannel.contains(key)
                ? new Sighting.Found("m-" + key, "", NINE.plusSeconds(1))
                : new Sighting.NotThere());
    }

    /** As a process leaves it that dies while it sends. */
    private void diedWhileSending() {
        Slot slot = stores.subscriptions().nextSlot(one.id()).orElseThrow();
        stores.deliveries()
                .open(List.of(new DeliveryStore.Opening(
                        new Delivery(one.id(), slot, new DeliveryState.Pending("t-1", 1, NINE)),
                        one.schedule().after(slot))));
        lane = process();
    }

    @Test
    void a_post_that_was_taken_although_its_answer_was_lost_is_found_and_stays_one() throws InterruptedException {
        channelIsReadable();
        discord.answers(post -> {
            inChannel.add(post.key());
            return new DeliveryResult.Unknown("connection cut");
        });
        runAt(NINE);
        runAt(NINE.plusSeconds(60));
        assertThat(discord.looks()).isEmpty();
        runAt(NINE.plusSeconds(120));

        assertThat(discord.posts()).hasSize(1);
        assertThat(latest().state())
                .isEqualTo(new DeliveryState.Posted(
                        latest().state().tip(), NINE.plusSeconds(1), "m-one2345678-20261124", ""));
    }

    @Test
    void a_post_that_never_arrived_is_sent_again_with_the_same_tip_and_key() throws InterruptedException {
        channelIsReadable();
        discord.answers(post -> new DeliveryResult.Unknown("connection cut"));
        runAt(NINE);
        discord.answers(RecordingPlatform::posted);
        runAt(NINE.plusSeconds(120));

        assertThat(discord.posts()).hasSize(2);
        assertThat(discord.posts().get(1).key())
                .isEqualTo(discord.posts().get(0).key());
        assertThat(discord.posts().get(1).reply().plain().lines().toList())
                .containsAll(discord.posts().get(0).reply().plain().lines().toList());
        assertThat(latest().state()).isInstanceOf(DeliveryState.Posted.class);
    }

    @Test
    void a_process_that_died_after_the_platform_took_the_post_finds_it_when_it_is_back_at_once()
            throws InterruptedException {
        channelIsReadable();
        inChannel.add("one2345678-20261124");
        diedWhileSending();
        runAt(NINE.plusSeconds(10));
        runAt(NINE.plusSeconds(130));

        assertThat(discord.posts()).isEmpty();
        assertThat(latest().state()).isInstanceOf(DeliveryState.Posted.class);
    }

    @Test
    void a_process_that_died_before_it_sent_posts_when_it_is_back_an_hour_later() throws InterruptedException {
        channelIsReadable();
        diedWhileSending();
        runAt(NINE.plusSeconds(3_600));
        runAt(NINE.plusSeconds(3_720));

        assertThat(discord.posts()).hasSize(1);
        assertThat(discord.posts().get(0).reply().plain()).contains("Tip number 1");
        assertThat(latest().state()).isInstanceOf(DeliveryState.Posted.class);
    }

    @Test
    void one_who_is_back_after_days_finds_what_stands_and_sends_nothing_old() throws InterruptedException {
        channelIsReadable();
        diedWhileSending();
        Instant back = NINE.plus(Duration.ofDays(3)).minusSeconds(3_600);
        runAt(back);
        runAt(back.plusSeconds(120));

        assertThat(discord.posts()).isEmpty();
        assertThat(stores.deliveries().history(one.id(), 5))
                .extracting(d -> d.state().kind())
                .containsExactly(DeliveryState.Kind.MISSED, DeliveryState.Kind.MISSED, DeliveryState.Kind.FAILED);
    }

    @Test
    void one_who_dies_while_looking_looks_again() throws InterruptedException {
        diedWhileSending();
        runAt(NINE.plusSeconds(10));
        discord.shows(key -> {
            throw new IllegalStateException("as good as dead");
        });
        runAt(NINE.plusSeconds(130));
        channelIsReadable();
        lane = process();
        runAt(NINE.plusSeconds(3_600));

        assertThat(latest().state()).isInstanceOf(DeliveryState.Posted.class);
        assertThat(discord.posts()).hasSize(1);
    }

    @Test
    void a_machine_that_slept_between_claim_and_post_looks_at_the_clock_before_it_sends() throws InterruptedException {
        List<Runnable> asleep = new ArrayList<>();
        TipDispatch dispatch = new TipDispatch(
                () -> TestPack.withTips(6),
                TestPack.attribution(clock),
                stores,
                Map.of("discord", discord),
                clock,
                work -> {
                    asleep.add(work);
                    clock.advance(Duration.ofHours(3));
                    work.run();
                });
        clock.set(NINE);
        dispatch.lane(Lane.ALL).run(() -> false);

        assertThat(asleep).hasSizeGreaterThan(1);
        assertThat(discord.posts()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void a_clock_that_jumps_back_an_hour_doubles_nothing_and_loses_nothing() throws InterruptedException {
        runAt(NINE);
        for (int minute = -60; minute <= 60; minute++) {
            runAt(NINE.plusSeconds(60L * minute));
        }
        runAt(NINE.plus(Duration.ofDays(1)));

        assertThat(discord.posts())
                .extracting(RecordingPlatform.Post::key)
                .containsExactly("one2345678-20261124", "one2345678-20261125");
    }

    @Test
    void a_clock_that_jumps_back_while_an_answer_is_missing_still_finds_the_post() throws InterruptedException {
        channelIsReadable();
        discord.answers(post -> {
            inChannel.add(post.key());
            return new DeliveryResult.Unknown("connection cut");
        });
        runAt(NINE);
        for (int minute = -60; minute <= 10; minute++) {
            runAt(NINE.plusSeconds(60L * minute));
        }

        assertThat(discord.posts()).hasSize(1);
        assertThat(latest().state()).isInstanceOf(DeliveryState.Posted.class);
        assertThat(TipPlan.lookBack(latest().slot(), NINE.minusSeconds(3_600))).isGreaterThan(Duration.ofHours(1));
    }

    @Test
    void a_node_asleep_for_three_hours_posts_late_and_one_asleep_for_three_days_posts_today_only()
            throws InterruptedException {
        runAt(NINE.plus(Duration.ofHours(3)));
        assertThat(discord.posts().get(0).reply().plain()).contains("3 h late");

        runAt(NINE.plus(Duration.ofDays(3)).plusSeconds(60));
        assertThat(discord.posts())
                .extracting(RecordingPlatform.Post::key)
                .containsExactly("one2345678-20261124", "one2345678-20261127");
    }

    @Test
    void the_third_failure_that_lasts_pauses_and_tells_whoever_subscribed_once() throws InterruptedException {
        discord.refuses(DeliveryResult.Reason.NO_PERMISSION);
        for (int day = 0; day < 6; day++) {
            runAt(NINE.plus(Duration.ofDays(day)));
        }

        assertThat(discord.posts()).hasSize(3);
        assertThat(discord.told()).hasSize(1);
        assertThat(discord.told().get(0).person()).isEqualTo(one.createdBy());
        assertThat(discord.told().get(0).reply().plain())
                .contains("paused daily tips", "I may not post there", "tips resume one2345678");
        assertThat(stores.subscriptions()
                        .find(one.id())
                        .orElseThrow()
                        .standing()
                        .pause())
                .isEqualTo(Standing.Pause.BY_FAILURES);
        assertThat(latest().state()).isEqualTo(new DeliveryState.Skipped(DeliveryState.Skip.FAILING));
    }

    @Test
    void a_post_between_failures_begins_the_count_anew_and_so_does_resuming() throws InterruptedException {
        for (int day = 0; day < 5; day++) {
            discord.refuses(DeliveryResult.Reason.CHANNEL_GONE);
            if (day == 2) {
                discord.answers(RecordingPlatform::posted);
            }
            runAt(NINE.plus(Duration.ofDays(day)));
        }
        assertThat(discord.told()).isEmpty();

        stores.subscriptions().change(one.id(), s -> s.with(Standing.Pause.NONE));
        runAt(NINE.plus(Duration.ofDays(5)));
        assertThat(discord.told()).isEmpty();
        assertThat(stores.subscriptions()
                        .find(one.id())
                        .orElseThrow()
                        .standing()
                        .failures())
                .isEqualTo(1);
    }

    @Test
    void failures_that_pass_never_pause() throws InterruptedException {
        discord.refuses(DeliveryResult.Reason.PLATFORM_DOWN);
        for (int hour = 0; hour < 24 * 5; hour++) {
            runAt(NINE.plus(Duration.ofHours(hour)));
        }

        assertThat(discord.told()).isEmpty();
        assertThat(stores.subscriptions().find(one.id()).orElseThrow().paused()).isFalse();
    }

    @Test
    void a_channel_is_told_before_its_tips_come_again() throws InterruptedException {
        for (int day = 0; day < 7; day++) {
            runAt(NINE.plus(Duration.ofDays(day)));
        }

        assertThat(discord.posts())
                .extracting(p -> p.reply().plain().contains("3 more tips are new here"))
                .containsExactly(false, false, true, false, false, false, false);
        assertThat(discord.posts())
                .extracting(p -> p.reply().plain().contains("You have now seen all of my tips"))
                .containsExactly(false, false, false, false, false, true, false);
    }

    @Test
    void days_left_out_and_snoozed_are_recorded_and_their_tips_come_later() throws InterruptedException {
        stores.subscriptions()
                .change(
                        one.id(),
                        s -> s.without(
                                        NINE.atZone(one.schedule().zone()).toLocalDate(),
                                        s.leftOut().stream()
                                                .findAny()
                                                .orElse(NINE.atZone(
                                                                one.schedule().zone())
                                                        .toLocalDate()))
                                .snoozed(NINE.atZone(one.schedule().zone())
                                        .toLocalDate()
                                        .plusDays(2)));
        for (int day = 0; day < 3; day++) {
            runAt(NINE.plus(Duration.ofDays(day)));
        }

        assertThat(stores.deliveries().history(one.id(), 5))
                .extracting(Delivery::state)
                .satisfies(states -> {
                    assertThat(states.get(0)).isInstanceOf(DeliveryState.Posted.class);
                    assertThat(states.get(1)).isEqualTo(new DeliveryState.Skipped(DeliveryState.Skip.SNOOZED));
                    assertThat(states.get(2)).isEqualTo(new DeliveryState.Skipped(DeliveryState.Skip.DATE));
                });
    }
}
