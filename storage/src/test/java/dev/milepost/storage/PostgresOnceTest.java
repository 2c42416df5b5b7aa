package dev.milepost.storage;

import dev.milepost.chat.OnceStore;
import dev.milepost.chat.OnceStoreContract;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresOnceTest extends OnceStoreContract {

    @RegisterExtension
    static final TestPostgres POSTGRES = new TestPostgres();

    private @Nullable Storage storage;

    @Override
    protected OnceStore store() {
        storage = Storage.open(POSTGRES.database());
        return storage.once();
    }

    @AfterEach
    void close() {
        if (storage != null) {
            storage.close();
        }
    }
}
