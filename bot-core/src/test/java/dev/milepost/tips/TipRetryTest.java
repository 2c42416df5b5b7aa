package dev.milepost.tips;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.DeliveryResult;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is tried again, for how long, and what never is. */
class TipRetryTest {

    private final RecordingPlatform discord = new RecordingPlatform();
    private final TipNode node = new TipNode(discord, TipStores.inMemory(), Runnable::run);

    private String subscribed(String id) {
        return node.subscribe(id, ChannelRef.channel("discord", "guild", "general"));
    }

    @Test
    void a_platform_that_is_down_gets_the_same_tip_again_once_it_is_up() {
        String one = subscribed("one2345678");
        discord.refuses(DeliveryResult.Reason.PLATFORM_DOWN);
        node.runAt(Duration.ZERO);
        node.runAt(Duration.ofSeconds(59));
        assertThat(discord.posts()).hasSize(1);
        discord.answers(post -> new DeliveryResult.Posted("m", ""));

        node.runAt(Duration.ofMinutes(10));

        assertThat(discord.posts()).hasSize(2);
        assertThat(discord.posts().get(1).key())
                .isEqualTo(discord.posts().get(0).key());
        assertThat(discord.posts().get(1).reply().plain()).contains("10 min late: the platform did not take it");
        assertThat(node.state(one)).isInstanceOf(DeliveryState.Posted.class);
    }

    @Test
    void tries_end_with_the_time_to_be_late() {
        String one = subscribed("one2345678");
        discord.refuses(DeliveryResult.Reason.RATE_LIMITED);
        for (int minute = 0; minute < 8 * 60; minute++) {
            node.runAt(Duration.ofMinutes(minute));
        }

        assertThat(node.state(one))
                .isInstanceOfSatisfying(
                        DeliveryState.Failed.class, f -> assertThat(f.why()).isEqualTo(Failure.RATE_LIMITED));
        assertThat(discord.posts()).hasSizeBetween(20, 30);
    }

    @Test
    void a_platform_that_asks_to_wait_is_given_that_time() {
        String one = subscribed("one2345678");
        discord.answers(post ->
                new DeliveryResult.Refused(DeliveryResult.Reason.RATE_LIMITED, "429", Duration.ofSeconds(1_000)));
        node.runAt(Duration.ZERO);
        discord.answers(RecordingPlatform::posted);

        node.runAt(Duration.ofSeconds(999));
        assertThat(discord.posts()).hasSize(1);
        node.runAt(Duration.ofSeconds(1_000));
        assertThat(node.state(one)).isInstanceOf(DeliveryState.Posted.class);
    }

    @Test
    void a_refusal_for_good_is_not_tried_again() {
        String one = subscribed("one2345678");
        discord.refuses(DeliveryResult.Reason.NO_PERMISSION);
        node.runAt(Duration.ZERO);
        node.runAt(Duration.ofHours(1));

        assertThat(discord.posts()).hasSize(1);
        assertThat(node.state(one)).isInstanceOf(DeliveryState.Failed.class);
    }

    @Test
    void a_lost_answer_is_never_sent_again_where_nobody_can_look() {
        String one = subscribed("one2345678");
        discord.answers(post -> new DeliveryResult.Unknown("connection cut"));
        for (int minute = 0; minute < 8 * 60; minute++) {
            node.runAt(Duration.ofMinutes(minute));
        }

        assertThat(discord.posts()).hasSize(1);
        assertThat(discord.looks()).hasSizeBetween(20, 30);
        assertThat(node.state(one)).isInstanceOfSatisfying(DeliveryState.Unknown.class, u -> {
            assertThat(u.look()).isEmpty();
            assertThat(u.detail()).isEqualTo("missing permission");
        });
    }

    @Test
    void a_fault_of_ours_counts_as_an_unknown_outcome_and_holds_up_nobody() {
        String one = subscribed("one2345678");
        String two = subscribed("two2345678");
        discord.answers(post -> {
            if (post.key().startsWith("one")) {
                throw new IllegalStateException("broken");
            }
            return new DeliveryResult.Posted("m", "");
        });

        node.runAt(Duration.ZERO);

        assertThat(node.state(one)).isInstanceOf(DeliveryState.Unknown.class);
        assertThat(node.state(two)).isInstanceOf(DeliveryState.Posted.class);
    }

    @Test
    void a_platform_that_is_not_connected_yet_is_waited_for() {
        String one = subscribed("one2345678");
        node.disconnect();
        node.runAt(Duration.ZERO);
        assertThat(node.state(one)).isInstanceOf(DeliveryState.Due.class);

        node.connect();
        node.runAt(Duration.ofMinutes(1));

        assertThat(node.state(one)).isInstanceOf(DeliveryState.Posted.class);
    }

    @Test
    void a_tip_that_left_the_pack_while_it_waited_is_replaced_by_another() {
        String one = subscribed("one2345678");
        discord.refuses(DeliveryResult.Reason.PLATFORM_DOWN);
        node.runAt(Duration.ZERO);
        String first = node.state(one).tip();
        discord.answers(post -> new DeliveryResult.Posted("m", ""));
        node.reload(TestPack.without(first));

        node.runAt(Duration.ofMinutes(1));

        assertThat(node.state(one)).isInstanceOf(DeliveryState.Posted.class);
        assertThat(node.state(one).tip()).isNotEqualTo(first);
    }
}
