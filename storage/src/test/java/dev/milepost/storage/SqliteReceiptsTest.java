package dev.milepost.storage;

import dev.milepost.answer.ReceiptStore;
import dev.milepost.answer.ReceiptStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteReceiptsTest extends ReceiptStoreContract {

    @RegisterExtension
    final TestDatabase database = new TestSqlite();

    @Override
    protected ReceiptStore store() {
        return database.storage().receipts();
    }
}
