package dev.milepost.storage;

import dev.milepost.chat.InstallationStore;
import dev.milepost.chat.InstallationStoreContract;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresInstallationsTest extends InstallationStoreContract {

    @RegisterExtension
    static final TestPostgres POSTGRES = new TestPostgres();

    private @Nullable Storage storage;

    @Override
    protected InstallationStore store() {
        storage = Storage.open(POSTGRES.database());
        return storage.installations();
    }

    @AfterEach
    void close() {
        if (storage != null) {
            storage.close();
        }
    }
}
