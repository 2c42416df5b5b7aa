package dev.milepost.storage;

import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresBacklogTest extends BacklogContract {

    @RegisterExtension
    final TestDatabase database = new TestPostgres();

    @Override
    TestDatabase database() {
        return database;
    }
}
