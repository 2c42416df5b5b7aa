package dev.milepost.storage;

import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteTipCostTest extends TipCostContract {

    @RegisterExtension
    final TestSqlite sqlite = new TestSqlite();

    @Override
    TestDatabase database() {
        return sqlite;
    }
}
