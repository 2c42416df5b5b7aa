package dev.milepost.storage;

import dev.milepost.tips.SubscriptionStoreContract;
import dev.milepost.tips.TipStores;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresSubscriptionsTest extends SubscriptionStoreContract {

    @RegisterExtension
    static final TestPostgres POSTGRES = new TestPostgres();

    private @Nullable Storage storage;

    @Override
    protected TipStores stores() {
        storage = Storage.open(POSTGRES.database());
        return storage.tips();
    }

    @AfterEach
    void close() {
        if (storage != null) {
            storage.close();
        }
    }
}
