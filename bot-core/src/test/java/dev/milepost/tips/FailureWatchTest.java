package dev.milepost.tips;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.DeliveryResult;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FailureWatchTest {

    private final TipStores stores = TipStores.inMemory();
    private final RecordingPlatform discord = new RecordingPlatform();
    private final TipNode node = new TipNode(discord, stores, Runnable::run);
    private final String one = node.subscribe("one2345678", ChannelRef.channel("discord", "guild", "general"));

    @Test
    void the_third_failure_that_lasts_pauses_and_tells_whoever_subscribed_once() {
        discord.refuses(DeliveryResult.Reason.NO_PERMISSION);
        node.runEachDay(6);

        assertThat(discord.posts()).hasSize(3);
        assertThat(discord.told()).hasSize(1);
        assertThat(discord.told().get(0).person())
                .isEqualTo(node.subscription(one).createdBy());
        assertThat(discord.told().get(0).reply().plain())
                .contains("paused daily tips", "I may not post there", "tips resume one2345678");
        assertThat(node.subscription(one).standing().pause()).isEqualTo(Standing.Pause.BY_FAILURES);
        assertThat(node.state(one)).isEqualTo(new DeliveryState.Skipped(DeliveryState.Skip.FAILING));
    }

    @Test
    void a_post_between_failures_begins_the_count_anew_and_so_does_resuming() {
        for (int day = 0; day < 5; day++) {
            discord.refuses(DeliveryResult.Reason.CHANNEL_GONE);
            if (day == 2) {
                discord.answers(RecordingPlatform::posted);
            }
            node.runAt(Duration.ofDays(day));
        }
        assertThat(discord.told()).isEmpty();

        stores.subscriptions().change(one, s -> s.with(Standing.Pause.NONE));
        node.runAt(Duration.ofDays(5));
        assertThat(discord.told()).isEmpty();
        assertThat(node.subscription(one).standing().failures()).isEqualTo(1);
    }

    @Test
    void failures_that_pass_never_pause() {
        discord.refuses(DeliveryResult.Reason.PLATFORM_DOWN);
        for (int hour = 0; hour < 24 * 5; hour++) {
            node.runAt(Duration.ofHours(hour));
        }

        assertThat(discord.told()).isEmpty();
        assertThat(node.subscription(one).paused()).isFalse();
    }
}
