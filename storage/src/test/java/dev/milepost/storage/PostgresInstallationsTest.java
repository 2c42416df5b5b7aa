package dev.milepost.storage;

import dev.milepost.chat.InstallationStore;
import dev.milepost.chat.InstallationStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresInstallationsTest extends InstallationStoreContract {

    @RegisterExtension
    final TestDatabase database = new TestPostgres();

    @Override
    protected InstallationStore store() {
        return database.storage().installations();
    }
}
