package dev.milepost.storage;

import dev.milepost.chat.OnceStore;
import dev.milepost.chat.OnceStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteOnceTest extends OnceStoreContract {

    @RegisterExtension
    final TestDatabase database = new TestSqlite();

    @Override
    protected OnceStore store() {
        return database.storage().once();
    }
}
