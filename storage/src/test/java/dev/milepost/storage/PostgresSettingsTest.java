package dev.milepost.storage;

import dev.milepost.settings.SettingsStore;
import dev.milepost.settings.SettingsStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresSettingsTest extends SettingsStoreContract {

    @RegisterExtension
    final TestDatabase database = new TestPostgres();

    @Override
    protected SettingsStore store() {
        return database.storage().settings();
    }
}
