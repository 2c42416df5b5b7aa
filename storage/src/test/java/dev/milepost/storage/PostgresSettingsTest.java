package dev.milepost.storage;

import dev.milepost.settings.SettingsStore;
import dev.milepost.settings.SettingsStoreContract;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresSettingsTest extends SettingsStoreContract {

    @RegisterExtension
    static final TestPostgres POSTGRES = new TestPostgres();

    private @Nullable Storage storage;

    @Override
    protected SettingsStore store() {
        storage = Storage.open(POSTGRES.database());
        return storage.settings();
    }

    @AfterEach
    void close() {
        if (storage != null) {
            storage.close();
        }
    }
}
