package dev.milepost.tips;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.DeliveryResult;
import dev.milepost.chat.DeliveryResult.Reason;
import dev.milepost.chat.Sighting;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** In an announcement channel a tip is posted first, and then published to those who follow the channel. */
class TipPublishingTest {

    private final RecordingPlatform discord = new RecordingPlatform();
    private final TipNode node = new TipNode(discord, TipStores.inMemory(), Runnable::run);
    private final String one = node.subscribe("one2345678", ChannelRef.channel("discord", "guild", "general"));

    TipPublishingTest() {
        discord.answers(post -> new DeliveryResult.Posted("m", "https://chat.example/m", true));
    }

    @AfterEach
    void close() {
        node.close();
    }

    private DeliveryState at(Duration afterNine) {
        return node.runAt(afterNine).state(one);
    }

    @Test
    void a_post_is_published_at_once_and_done_with() {
        DeliveryState state = at(Duration.ZERO);

        assertThat(state).isEqualTo(new DeliveryState.Posted(state.tip(), TipNode.NINE, "m", "https://chat.example/m"));
        at(Duration.ofHours(1));
        assertThat(discord.published()).containsExactly("m");
    }

    @Test
    void what_can_not_be_published_now_is_tried_again_after_pauses_that_grow() {
        discord.publishes(() -> new DeliveryResult.Refused(Reason.RATE_LIMITED, "429"));
        for (int second = 0; second <= 15 * 60; second++) {
            at(Duration.ofSeconds(second));
        }
        assertThat(discord.published()).hasSize(5); // at once, then after 1, 2, 4 and 8 minutes

        discord.publishes(() -> new DeliveryResult.Posted("m", ""));
        assertThat(at(Duration.ofMinutes(31))).isInstanceOf(DeliveryState.Posted.class);
        assertThat(discord.posts()).hasSize(1);
    }

    @Test
    void a_platform_that_asks_to_wait_is_given_that_time_and_a_lost_answer_asked_again() {
        discord.publishes(() -> new DeliveryResult.Refused(Reason.RATE_LIMITED, "429", Duration.ofMinutes(40)));
        at(Duration.ZERO);
        discord.publishes(() -> new DeliveryResult.Unknown("connection cut"));

        at(Duration.ofMinutes(39));
        assertThat(discord.published()).hasSize(1);
        at(Duration.ofMinutes(40));
        assertThat(discord.published()).hasSize(2);
        at(Duration.ofMinutes(42));
        assertThat(discord.published()).hasSize(3);
    }

    @Test
    void publishing_comes_late_rather_than_never_but_not_on_the_next_day() {
        discord.publishes(() -> new DeliveryResult.Refused(Reason.PLATFORM_DOWN, "503"));
        DeliveryState state = at(Duration.ZERO);
        for (int minute = 16; minute < 23 * 60; minute += 16) {
            state = at(Duration.ofMinutes(minute));
            if (minute < 19 * 60) {
                assertThat(state).isInstanceOf(DeliveryState.Publishing.class);
            }
        }

        assertThat(state)
                .isEqualTo(new DeliveryState.Posted(state.tip(), TipNode.NINE, "m", "https://chat.example/m", "503"));
        assertThat(discord.posts()).hasSize(1);
    }

    @Test
    void a_refusal_for_good_leaves_the_post_and_says_why_nobody_else_sees_it() {
        discord.publishes(() -> new DeliveryResult.Refused(Reason.NO_PERMISSION, "50013"));

        assertThat(at(Duration.ZERO))
                .isInstanceOfSatisfying(
                        DeliveryState.Posted.class,
                        p -> assertThat(p.unpublished()).isEqualTo("50013"));
        at(Duration.ofHours(1));
        assertThat(discord.published()).hasSize(1);
    }

    @Test
    void a_post_that_was_found_again_is_published_too() {
        discord.answers(post -> new DeliveryResult.Unknown("connection cut"));
        discord.shows(key -> new Sighting.Found("found", "", TipNode.NINE, true));
        at(Duration.ZERO);

        assertThat(at(Duration.ofMinutes(2))).isInstanceOf(DeliveryState.Posted.class);
        assertThat(discord.published()).containsExactly("found");
    }
}
