package dev.milepost.storage;

import dev.milepost.settings.SettingsStore;
import dev.milepost.settings.SettingsStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteSettingsTest extends SettingsStoreContract {

    @RegisterExtension
    final TestDatabase database = new TestSqlite();

    @Override
    protected SettingsStore store() {
        return database.storage().settings();
    }
}
