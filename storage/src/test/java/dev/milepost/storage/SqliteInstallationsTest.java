package dev.milepost.storage;

import dev.milepost.chat.InstallationStore;
import dev.milepost.chat.InstallationStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteInstallationsTest extends InstallationStoreContract {

    @RegisterExtension
    final TestDatabase database = new TestSqlite();

    @Override
    protected InstallationStore store() {
        return database.storage().installations();
    }
}
