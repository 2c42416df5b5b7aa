package dev.milepost.storage;

import dev.milepost.tips.SubscriptionStoreContract;
import dev.milepost.tips.TipStores;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresSubscriptionsTest extends SubscriptionStoreContract {

    @RegisterExtension
    final TestDatabase database = new TestPostgres();

    @Override
    protected TipStores stores() {
        return database.storage().tips();
    }
}
