package dev.milepost.storage;

import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteMigrationsTest extends MigrationsContract {

    @RegisterExtension
    final TestDatabase database = new TestSqlite();

    @Override
    TestDatabase database() {
        return database;
    }
}
