package dev.milepost.storage;

import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresMigrationsTest extends MigrationsContract {

    @RegisterExtension
    final TestDatabase database = TestPostgres.empty();

    @Override
    TestDatabase database() {
        return database;
    }
}
