package dev.milepost.storage;

import dev.milepost.tips.DeliveryStoreContract;
import dev.milepost.tips.TipStores;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteDeliveriesTest extends DeliveryStoreContract {

    @RegisterExtension
    final TestDatabase database = new TestSqlite();

    @Override
    protected TipStores stores() {
        return database.storage().tips();
    }
}
