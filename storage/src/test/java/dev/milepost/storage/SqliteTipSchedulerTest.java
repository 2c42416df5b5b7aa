package dev.milepost.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.milepost.tips.DeliveryState;
import dev.milepost.tips.RecordingPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteTipSchedulerTest extends TipSchedulerContract {

    @RegisterExtension
    final TestSqlite sqlite = new TestSqlite();

    @Override
    TestDatabase database() {
        return sqlite;
    }

    @Test
    void everything_stays_in_the_data_folder() throws IOException {
        node(1).close();

        try (var files = Files.list(sqlite.config().dataDir())) {
            assertThat(files)
                    .allSatisfy(f -> assertThat(f.getFileName().toString()).startsWith("milepost.db"));
        }
    }

    @Test
    void a_disk_that_is_full_for_a_while_in_the_middle_loses_and_doubles_nothing() {
        int channels = 90;
        AtomicInteger posts = new AtomicInteger();
        discord.showsItsPosts(clock);
        try (Node node = node(1).start()) {
            for (int i = 0; i < channels; i++) {
                node.says("C" + i, "tips subscribe 09:00 Europe/Berlin");
            }
            discord.answers(post -> {
                if (posts.incrementAndGet() == 10) {
                    // No page may be added, as on a full disk: SQLite says SQLITE_FULL of every write that needs one.
                    pragma(node, "max_page_count = 1");
                }
                return RecordingPlatform.posted(post);
            });
            clock.set(Instant.parse("2026-11-24T08:00:00Z"));
            await().until(() -> posts.get() >= 10);
            assertThatThrownBy(() -> fill(node)).hasMessageContaining("SQLITE_FULL");
            assertThat(posts.get()).isLessThan(channels);

            pragma(node, "max_page_count = 1000000");
            await().atMost(Duration.ofSeconds(60)).until(() -> {
                clock.advance(Duration.ofSeconds(10));
                return node.subscriptions().stream().allMatch(s -> last(node, s) instanceof DeliveryState.Posted);
            });
        }

        assertThat(discord.posts())
                .extracting(RecordingPlatform.Post::key)
                .hasSize(channels)
                .doesNotHaveDuplicates();
    }

    private static void pragma(Node node, String setting) {
        execute(node, "pragma " + setting);
    }

    private static void fill(Node node) {
        execute(node, "create table filler as select randomblob(10000000) as filling");
    }

    private static void execute(Node node, String sql) {
        try (Connection connection = node.storage().connections().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    @Test
    void a_folder_that_can_not_be_made_is_said_by_name() throws IOException {
        Path file = Files.createFile(sqlite.folder().resolve("taken"));

        assertThatThrownBy(() -> Storage.open(StorageConfig.sqlite(file)))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("taken")
                .hasMessageContaining("data.dir");
    }
}
