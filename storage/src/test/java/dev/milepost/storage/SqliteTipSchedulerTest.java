package dev.milepost.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteTipSchedulerTest extends TipSchedulerContract {

    @TempDir
    private Path dir;

    @Override
    StorageConfig emptyDatabase() {
        return StorageConfig.sqlite(dir.resolve("milepost-data"));
    }

    @Test
    void everything_stays_in_the_data_folder() throws IOException {
        node(1).close();

        try (var files = Files.list(dir.resolve("milepost-data"))) {
            assertThat(files)
                    .allSatisfy(f -> assertThat(f.getFileName().toString()).startsWith("milepost.db"));
        }
    }

    @Test
    void a_folder_that_can_not_be_made_is_said_by_name() throws IOException {
        Path file = Files.createFile(dir.resolve("taken"));

        assertThatThrownBy(() -> Storage.open(StorageConfig.sqlite(file)))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("taken")
                .hasMessageContaining("data.dir");
    }
}
