package dev.milepost.storage;

import dev.milepost.settings.SettingsStore;
import dev.milepost.settings.SettingsStoreContract;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteSettingsTest extends SettingsStoreContract {

    @TempDir
    private Path dir;

    private @Nullable Storage storage;

    @Override
    protected SettingsStore store() {
        storage = Storage.open(StorageConfig.sqlite(dir));
        return storage.settings();
    }

    @AfterEach
    void close() {
        if (storage != null) {
            storage.close();
        }
    }
}
