package dev.milepost.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.milepost.testing.SettableClock;
import dev.milepost.tips.RecordingPlatform;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL that is stopped in the middle of a fan-out and started again on the same data. */
class PostgresRestartTest {

    private static final int CHANNELS = 90;

    @TempDir
    private Path dir;

    private final SettableClock clock = new SettableClock("2026-11-24T07:30:00Z");
    private final RecordingPlatform discord = new RecordingPlatform();

    private EmbeddedPostgres start(int port) {
        try {
            return EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(dir.resolve("data"))
                    .setCleanDataDirectory(false)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void loses_and_doubles_nothing() {
        EmbeddedPostgres first = start(0);
        StorageConfig config =
                new StorageConfig(dir, Optional.of(first.getJdbcUrl("postgres", "postgres") + "&connectTimeout=2"));
        AtomicInteger posts = new AtomicInteger();
        CountDownLatch stopped = new CountDownLatch(1);
        discord.answers(post -> {
            if (posts.incrementAndGet() == CHANNELS / 3) {
                stop(first);
                stopped.countDown();
            }
            return RecordingPlatform.posted(post);
        });
        discord.showsItsPosts(clock);
        try (Node node = new Node(config, clock, discord, 1).start()) {
            for (int i = 0; i < CHANNELS; i++) {
                node.says("C" + i, "tips subscribe 09:00 Europe/Berlin");
            }
            clock.set(Instant.parse("2026-11-24T08:00:00Z"));
            await().atMost(Duration.ofSeconds(60)).until(() -> stopped.getCount() == 0);
            EmbeddedPostgres second = start(first.getPort());
            await().atMost(Duration.ofSeconds(90)).until(() -> {
                clock.advance(Duration.ofSeconds(10));
                return TipSchedulerContract.allPosted(node);
            });
            node.stopScheduler();
            stop(second);
        }

        assertThat(discord.posts())
                .extracting(RecordingPlatform.Post::key)
                .hasSize(CHANNELS)
                .doesNotHaveDuplicates();
    }
}
