package dev.milepost.storage;

import dev.milepost.answer.ReceiptStore;
import dev.milepost.answer.ReceiptStoreContract;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresReceiptsTest extends ReceiptStoreContract {

    @RegisterExtension
    static final TestPostgres POSTGRES = new TestPostgres();

    private @Nullable Storage storage;

    @Override
    protected ReceiptStore store() {
        storage = Storage.open(POSTGRES.database());
        return storage.receipts();
    }

    @AfterEach
    void close() {
        if (storage != null) {
            storage.close();
        }
    }
}
