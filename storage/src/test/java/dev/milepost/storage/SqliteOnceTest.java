package dev.milepost.storage;

import dev.milepost.chat.OnceStore;
import dev.milepost.chat.OnceStoreContract;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteOnceTest extends OnceStoreContract {

    @TempDir
    private Path dir;

    private @Nullable Storage storage;

    @Override
    protected OnceStore store() {
        storage = Storage.open(StorageConfig.sqlite(dir));
        return storage.once();
    }

    @AfterEach
    void close() {
        if (storage != null) {
            storage.close();
        }
    }
}
