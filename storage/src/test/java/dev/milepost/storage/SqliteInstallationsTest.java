package dev.milepost.storage;

import dev.milepost.chat.InstallationStore;
import dev.milepost.chat.InstallationStoreContract;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteInstallationsTest extends InstallationStoreContract {

    @TempDir
    private Path dir;

    private @Nullable Storage storage;

    @Override
    protected InstallationStore store() {
        storage = Storage.open(StorageConfig.sqlite(dir));
        return storage.installations();
    }

    @AfterEach
    void close() {
        if (storage != null) {
            storage.close();
        }
    }
}
