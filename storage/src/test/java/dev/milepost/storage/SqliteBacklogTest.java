package dev.milepost.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteBacklogTest extends BacklogContract {

    @RegisterExtension
    final TestDatabase database = new TestSqlite();

    @Override
    TestDatabase database() {
        return database;
    }

    /** Every row of the past days is left unread. */
    @Test
    void it_is_counted_by_the_indexes() throws SQLException {
        try (Connection connection = database.storage().connections().getConnection();
                Statement statement = connection.createStatement();
                ResultSet plan = statement.executeQuery("explain query plan " + Backlog.COUNTS)) {
            List<String> steps = new ArrayList<>();
            while (plan.next()) {
                steps.add(plan.getString("detail"));
            }
            assertThat(steps)
                    .filteredOn(step -> step.contains("tip_delivery"))
                    .hasSize(2)
                    .allSatisfy(step -> assertThat(step).contains("INDEX tip_delivery_"));
        }
    }
}
