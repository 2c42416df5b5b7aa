package dev.milepost.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.milepost.tips.DeliveryState;
import dev.milepost.tips.RecordingPlatform;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresTipSchedulerTest extends TipSchedulerContract {

    @RegisterExtension
    final TestPostgres postgres = new TestPostgres();

    @Override
    TestDatabase database() {
        return postgres;
    }

    @Test
    void three_nodes_post_each_tip_once() {
        int channels = 90;
        try (Node one = node(1).start();
                Node two = node(2).start();
                Node three = node(3).start()) {
            for (int i = 0; i < channels; i++) {
                one.says("C" + i, "tips subscribe 09:00 Europe/Berlin");
            }
            clock.set(Instant.parse("2026-11-24T08:00:00Z"));
            pass(() -> one.subscriptions().stream().allMatch(s -> last(two, s) instanceof DeliveryState.Posted));
            assertThat(three.says("C1", "tips history")).contains("posted on time");
        }

        assertThat(discord.posts())
                .extracting(RecordingPlatform.Post::key)
                .hasSize(channels)
                .doesNotHaveDuplicates();
    }

    @Test
    void connections_to_the_database_that_break_in_the_middle_lose_and_double_nothing() {
        int channels = 90;
        AtomicInteger posts = new AtomicInteger();
        discord.showsItsPosts(clock);
        try (Node node = node(1).start()) {
            for (int i = 0; i < channels; i++) {
                node.says("C" + i, "tips subscribe 09:00 Europe/Berlin");
            }
            discord.answers(post -> {
                if (posts.incrementAndGet() % 30 == 0) {
                    postgres.breakConnections();
                }
                return RecordingPlatform.posted(post);
            });
            clock.set(Instant.parse("2026-11-24T08:00:00Z"));
            await().atMost(Duration.ofSeconds(60)).until(() -> {
                clock.advance(Duration.ofSeconds(10));
                return allPosted(node);
            });
        }

        assertThat(posts.get()).isEqualTo(channels);
        assertThat(discord.posts())
                .extracting(RecordingPlatform.Post::key)
                .hasSize(channels)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_database_that_is_not_there_is_named_without_its_password() {
        StorageConfig config = new StorageConfig(
                Path.of("unused"), Optional.of("jdbc:postgresql://127.0.0.1:1/milepost?user=u&password=s3cret"));

        assertThatThrownBy(() -> Storage.open(config))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("127.0.0.1:1/milepost")
                .hasMessageContaining("database.url")
                .hasMessageNotContaining("s3cret");
    }
}
