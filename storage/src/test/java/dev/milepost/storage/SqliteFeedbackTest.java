package dev.milepost.storage;

import dev.milepost.answer.FeedbackStore;
import dev.milepost.answer.FeedbackStoreContract;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteFeedbackTest extends FeedbackStoreContract {

    @TempDir
    private Path dir;

    private @Nullable Storage storage;

    @Override
    protected FeedbackStore store() {
        storage = Storage.open(StorageConfig.sqlite(dir));
        return storage.feedback();
    }

    @AfterEach
    void close() {
        if (storage != null) {
            storage.close();
        }
    }
}
