package dev.milepost.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteInspectionTest extends InspectionContract {

    @RegisterExtension
    final TestSqlite database = new TestSqlite();

    @Override
    TestDatabase database() {
        return database;
    }

    @Test
    void a_file_that_is_not_there_is_not_made() {
        assertThat(inspection())
                .isInstanceOfSatisfying(
                        Inspection.Missing.class,
                        found -> assertThat(found.writable()).isTrue());
        assertThat(database.folder()).isEmptyDirectory();
    }
}
