package dev.milepost.storage;

import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresInspectionTest extends InspectionContract {

    @RegisterExtension
    final TestDatabase database = TestPostgres.empty();

    @Override
    TestDatabase database() {
        return database;
    }
}
