package dev.milepost.storage;

import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresTipCostTest extends TipCostContract {

    @RegisterExtension
    final TestPostgres postgres = new TestPostgres();

    @Override
    TestDatabase database() {
        return postgres;
    }
}
