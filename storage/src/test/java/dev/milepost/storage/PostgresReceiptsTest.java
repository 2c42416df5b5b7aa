package dev.milepost.storage;

import dev.milepost.answer.ReceiptStore;
import dev.milepost.answer.ReceiptStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresReceiptsTest extends ReceiptStoreContract {

    @RegisterExtension
    final TestDatabase database = new TestPostgres();

    @Override
    protected ReceiptStore store() {
        return database.storage().receipts();
    }
}
