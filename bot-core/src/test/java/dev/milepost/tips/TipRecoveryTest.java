package dev.milepost.tips;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.DeliveryResult;
import dev.milepost.chat.Sighting;
import dev.milepost.testing.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

/** What becomes of a post whose answer was lost, and of processes that die or sleep. */
class TipRecoveryTest {

    private final TipStores stores = TipStores.inMemory();
    private final RecordingPlatform discord = new RecordingPlatform();
    private final Set<String> inChannel = new HashSet<>();
    private TipNode node = startAnew();
    private final String one = node.subscribe("one2345678", ChannelRef.channel("discord", "guild", "general"));

    /** A process that has just started; the one before is gone. */
    private TipNode startAnew() {
        return new TipNode(discord, stores, Runnable::run);
    }

    private void channelIsReadable() {
        discord.shows(key -> inChannel.contains(key)
                ? new Sighting.Found("m-" + key, "", TipNode.NINE.plusSeconds(1))
                : new Sighting.NotThere());
    }

    /** As a process leaves it that dies while it sends. */
    private void diedWhileSending() {
        Slot slot = stores.subscriptions().nextSlot(one).orElseThrow();
        stores.deliveries()
                .open(List.of(new DeliveryStore.Opening(
                        new Delivery(one, slot, new DeliveryState.Pending("t-1", 1, TipNode.NINE)),
                        node.subscription(one).schedule().after(slot))));
        node = startAnew();
    }

    @Test
    void a_post_that_was_taken_although_its_answer_was_lost_is_found_and_stays_one() {
        channelIsReadable();
        discord.answers(post -> {
            inChannel.add(post.key());
            return new DeliveryResult.Unknown("connection cut");
        });
        node.runAt(Duration.ZERO);
        node.runAt(Duration.ofMinutes(1));
        assertThat(discord.looks()).isEmpty();
        node.runAt(Duration.ofMinutes(2));

        assertThat(discord.posts()).hasSize(1);
        assertThat(node.state(one))
                .isEqualTo(new DeliveryState.Posted(
                        node.state(one).tip(), TipNode.NINE.plusSeconds(1), "m-one2345678-20261124", ""));
    }

    @Test
    void a_post_that_never_arrived_is_sent_again_with_the_same_tip_and_key() {
        channelIsReadable();
        discord.answers(post -> new DeliveryResult.Unknown("connection cut"));
        node.runAt(Duration.ZERO);
        discord.answers(RecordingPlatform::posted);
        node.runAt(Duration.ofMinutes(2));

        assertThat(discord.posts()).hasSize(2);
        assertThat(discord.posts().get(1).key())
                .isEqualTo(discord.posts().get(0).key());
        assertThat(discord.posts().get(1).reply().plain().lines().toList())
                .containsAll(discord.posts().get(0).reply().plain().lines().toList());
        assertThat(node.state(one)).isInstanceOf(DeliveryState.Posted.class);
    }

    @Test
    void a_process_that_died_after_the_platform_took_the_post_finds_it_when_it_is_back_at_once() {
        channelIsReadable();
        inChannel.add("one2345678-20261124");
        diedWhileSending();
        node.runAt(Duration.ofSeconds(10));
        node.runAt(Duration.ofSeconds(130));

        assertThat(discord.posts()).isEmpty();
        assertThat(node.state(one)).isInstanceOf(DeliveryState.Posted.class);
    }

    @Test
    void a_process_that_died_before_it_sent_posts_when_it_is_back_an_hour_later() {
        channelIsReadable();
        diedWhileSending();
        node.runAt(Duration.ofHours(1));
        node.runAt(Duration.ofMinutes(62));

        assertThat(discord.posts()).hasSize(1);
        assertThat(discord.posts().get(0).reply().plain()).contains("Tip number 1");
        assertThat(node.state(one)).isInstanceOf(DeliveryState.Posted.class);
    }

    @Test
    void one_who_is_back_after_days_finds_what_stands_and_sends_nothing_old() {
        channelIsReadable();
        diedWhileSending();
        Duration back = Duration.ofDays(3).minusHours(1);
        node.runAt(back);
        node.runAt(back.plusMinutes(2));

        assertThat(discord.posts()).isEmpty();
        assertThat(stores.deliveries().history(one, 5))
                .extracting(d -> d.state().kind())
                .containsExactly(DeliveryState.Kind.MISSED, DeliveryState.Kind.MISSED, DeliveryState.Kind.FAILED);
    }

    @Test
    void one_who_dies_while_looking_looks_again() {
        diedWhileSending();
        node.runAt(Duration.ofSeconds(10));
        discord.shows(key -> {
            throw new IllegalStateException("as good as dead");
        });
        node.runAt(Duration.ofSeconds(130));
        channelIsReadable();
        node = startAnew();
        node.runAt(Duration.ofHours(1));

        assertThat(node.state(one)).isInstanceOf(DeliveryState.Posted.class);
        assertThat(discord.posts()).hasSize(1);
    }

    @Test
    void a_machine_that_slept_between_claim_and_post_looks_at_the_clock_before_it_sends() {
        List<Runnable> asleep = new ArrayList<>();
        SettableClock clock = TipNode.anHourEarly();
        Executor slowly = work -> {
            asleep.add(work);
            clock.advance(Duration.ofHours(3));
            work.run();
        };
        new TipNode(discord, stores, slowly, clock).runAt(Duration.ZERO);

        assertThat(asleep).hasSizeGreaterThan(1);
        assertThat(discord.posts()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void a_clock_that_jumps_back_an_hour_doubles_nothing_and_loses_nothing() {
        node.runAt(Duration.ZERO);
        for (int minute = -60; minute <= 60; minute++) {
            node.runAt(Duration.ofMinutes(minute));
        }
        node.runAt(Duration.ofDays(1));

        assertThat(discord.posts())
                .extracting(RecordingPlatform.Post::key)
                .containsExactly("one2345678-20261124", "one2345678-20261125");
    }

    @Test
    void a_clock_that_jumps_back_while_an_answer_is_missing_still_finds_the_post() {
        channelIsReadable();
        discord.answers(post -> {
            inChannel.add(post.key());
            return new DeliveryResult.Unknown("connection cut");
        });
        node.runAt(Duration.ZERO);
        for (int minute = -60; minute <= 10; minute++) {
            node.runAt(Duration.ofMinutes(minute));
        }

        assertThat(discord.posts()).hasSize(1);
        assertThat(node.state(one)).isInstanceOf(DeliveryState.Posted.class);
        Slot slot = stores.deliveries().history(one, 1).get(0).slot();
        assertThat(TipPlan.lookBack(slot, TipNode.NINE.minusSeconds(3_600))).isGreaterThan(Duration.ofHours(1));
    }

    @Test
    void a_node_asleep_for_three_hours_posts_late_and_one_asleep_for_three_days_posts_today_only() {
        node.runAt(Duration.ofHours(3));
        assertThat(discord.posts().get(0).reply().plain()).contains("3 h late");

        node.runAt(Duration.ofDays(3).plusMinutes(1));
        assertThat(discord.posts())
                .extracting(RecordingPlatform.Post::key)
                .containsExactly("one2345678-20261124", "one2345678-20261127");
    }
}
