package dev.milepost.storage;

import dev.milepost.tips.DeliveryStoreContract;
import dev.milepost.tips.TipStores;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresDeliveriesTest extends DeliveryStoreContract {

    @RegisterExtension
    final TestDatabase database = new TestPostgres();

    @Override
    protected TipStores stores() {
        return database.storage().tips();
    }
}
