package dev.milepost.storage;

import dev.milepost.answer.ReceiptStore;
import dev.milepost.answer.ReceiptStoreContract;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteReceiptsTest extends ReceiptStoreContract {

    @TempDir
    private Path dir;

    private @Nullable Storage storage;

    @Override
    protected ReceiptStore store() {
        storage = Storage.open(StorageConfig.sqlite(dir));
        return storage.receipts();
    }

    @AfterEach
    void close() {
        if (storage != null) {
            storage.close();
        }
    }
}
