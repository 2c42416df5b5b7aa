package dev.milepost.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.DeliveryResult;
import dev.milepost.tips.RecordingPlatform;
import dev.milepost.tips.TipNode;
import dev.milepost.tips.TipStores;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a day's tips cost at a database, counted: the same on every machine, however much else it does. */
abstract class TipCostContract {

    /** As many as are claimed and stored at once. */
    private static final int WINDOW = 50;

    abstract TestDatabase database();

    private final RecordingPlatform discord = new RecordingPlatform();

    @ParameterizedTest
    @ValueSource(ints = {1, 50, 300})
    void a_tip_writes_three_rows_and_fifty_of_them_share_two_commits_and_three_reads(int channels) {
        StatementCount count = new StatementCount();
        try (TipNode node = node(count, channels)) {
            node.runAt(Duration.ZERO);
        }

        int windows = (channels + WINDOW - 1) / WINDOW;
        assertThat(discord.posts()).hasSize(channels);
        // Beside the tips, a run looks once for what somebody left behind who is gone.
        assertThat(count.rows()).as("rows written").isEqualTo(3 * channels + 1);
        assertThat(count.commits()).as("commits").isEqualTo(2 * windows + 1);
        assertThat(count.writes()).as("times that something was written").isEqualTo(3 * windows + 1);
        // The last look finds nothing due.
        assertThat(count.reads()).as("times that something was read").isEqualTo(3 * windows + 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 300})
    void a_tip_that_was_refused_writes_two_rows_more_and_fifty_of_them_share_two_reads(int channels) {
        StatementCount count = new StatementCount();
        int windows = channels / WINDOW;
        try (TipNode node = node(count, channels)) {
            discord.refuses(DeliveryResult.Reason.PLATFORM_DOWN);
            node.runAt(Duration.ZERO);
            int rows = count.rows();
            int reads = count.reads();

            discord.answers(RecordingPlatform::posted);
            node.runAt(Duration.ofMinutes(1));

            assertThat(discord.posts()).hasSize(2 * channels);
            assertThat(count.rows() - rows).as("rows written").isEqualTo(2 * channels + 1);
            assertThat(count.reads() - reads)
                    .as("times that something was read")
                    .isEqualTo(2 * windows + 2);
        }
    }

    private TipNode node(StatementCount count, int channels) {
        Storage storage = database().storage();
        TipStores counted = new TipStores(
                storage.tips().subscriptions(), new SqlDeliveries(Jdbi.create(count.around(storage.connections()))));
        // Each post is answered before the next one begins, so that what is stored together is always the same.
        TipNode node = new TipNode(discord, counted, Runnable::run);
        for (int i = 0; i < channels; i++) {
            node.subscribe("cost%06d".formatted(i), ChannelRef.channel("discord", "guild", "C" + i));
        }
        return node;
    }
}
