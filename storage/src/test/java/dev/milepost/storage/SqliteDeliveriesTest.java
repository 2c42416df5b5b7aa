package dev.milepost.storage;

import dev.milepost.tips.DeliveryStoreContract;
import dev.milepost.tips.TipStores;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteDeliveriesTest extends DeliveryStoreContract {

    @TempDir
    private Path dir;

    private @Nullable Storage storage;

    @Override
    protected TipStores stores() {
        storage = Storage.open(StorageConfig.sqlite(dir));
        return storage.tips();
    }

    @AfterEach
    void close() {
        if (storage != null) {
            storage.close();
        }
    }
}
