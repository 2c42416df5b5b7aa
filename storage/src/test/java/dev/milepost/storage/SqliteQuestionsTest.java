package dev.milepost.storage;

import dev.milepost.answer.QuestionStore;
import dev.milepost.answer.QuestionStoreContract;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteQuestionsTest extends QuestionStoreContract {

    @TempDir
    private Path dir;

    private @Nullable Storage storage;

    @Override
    protected QuestionStore store() {
        storage = Storage.open(StorageConfig.sqlite(dir));
        return storage.questions();
    }

    @AfterEach
    void close() {
        if (storage != null) {
            storage.close();
        }
    }
}
