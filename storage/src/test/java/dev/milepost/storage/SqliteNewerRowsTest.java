package dev.milepost.storage;

import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteNewerRowsTest extends NewerRowsContract {

    @RegisterExtension
    final TestDatabase database = new TestSqlite();

    @Override
    TestDatabase database() {
        return database;
    }
}
