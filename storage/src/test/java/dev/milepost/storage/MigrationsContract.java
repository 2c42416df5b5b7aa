package dev.milepost.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * While nodes are replaced, older ones work on the newest tables: each migration may add, and takes away nothing that an
 * older version reads or writes by.
 */
abstract class MigrationsContract {

    abstract TestDatabase database();

    /** A column as an older version knows it. */
    private record Column(int type, boolean nullable) {}

    private record Table(Map<String, Column> columns, List<String> key) {

        /** What stands in the way of who knows {@code older} of this table. */
        Stream<String> troubles(Table older) {
            Stream<String> columnsLost = older.columns().entrySet().stream()
                    .filter(column -> !column.getValue().equals(columns.get(column.getKey())))
                    .map(column -> "%s was %s and is %s"
                            .formatted(column.getKey(), column.getValue(), columns.get(column.getKey())));
            return Stream.concat(
                    columnsLost, key.equals(older.key()) ? Stream.of() : Stream.of("its key was " + older.key()));
        }

        /** A row as a version writes it that knows these columns alone. */
        String insert(String name) {
            return "insert into %s (%s) values (%s)"
                    .formatted(
                            name,
                            String.join(", ", columns.keySet()),
                            columns.values().stream()
                                    .map(column -> column.nullable() ? "null" : value(column.type()))
                                    .collect(Collectors.joining(", ")));
        }

        private static String value(int type) {
            return switch (type) {
                case java.sql.Types.VARCHAR, java.sql.Types.CLOB -> "'x'";
                case java.sql.Types.BOOLEAN, java.sql.Types.BIT -> "true";
                default -> "1";
            };
        }
    }

    @Test
    void what_any_older_version_reads_and_writes_is_as_it_was() throws Exception {
        assertThat(troubles()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"gone, pause_why", "needed, mood", "emptied, times", "other_key, its key"})
    void a_migration_that_takes_something_away_is_noticed(String folder, String what) throws Exception {
        assertThat(troubles("classpath:migrations/" + folder))
                .isNotEmpty()
                .allSatisfy(trouble -> assertThat(trouble).contains(what));
    }

    private List<String> troubles(String... more) throws IOException, SQLException {
        Database database = Database.of(database().config());
        try (HikariDataSource pool = database.open()) {
            FluentConfiguration ours = Flyway.configure()
                    .configuration(Storage.flyway(database, pool).getConfiguration());
            String[] locations = Stream.concat(
                            Arrays.stream(ours.getLocations()).map(l -> l.getDescriptor()), Arrays.stream(more))
                    .toArray(String[]::new);
            Flyway flyway = ours.locations(locations).load();
            List<Map<String, Table>> shapes = new ArrayList<>();
            for (MigrationInfo migration : flyway.info().all()) {
                Flyway.configure()
                        .configuration(flyway.getConfiguration())
                        .target(migration.getVersion())
                        .load()
                        .migrate();
                try (Connection connection = pool.getConnection()) {
                    shapes.add(tables(connection, database));
                }
            }
            try (Connection connection = pool.getConnection()) {
                connection.setAutoCommit(false);
                return troubles(connection, shapes);
            }
        }
    }

    private static List<String> troubles(Connection connection, List<Map<String, Table>> shapes) throws SQLException {
        List<String> troubles = new ArrayList<>();
        Map<String, Table> newest = shapes.getLast();
        for (Map<String, Table> older : shapes) {
            for (Map.Entry<String, Table> table : older.entrySet()) {
                String name = table.getKey();
                Table now = newest.getOrDefault(name, new Table(Map.of(), List.of()));
                now.troubles(table.getValue()).forEach(trouble -> troubles.add(name + ": " + trouble));
                if (troubles.isEmpty()) {
                    insert(connection, table.getValue().insert(name), troubles);
                }
            }
            connection.rollback();
        }
        return troubles;
    }

    private static void insert(Connection connection, String row, List<String> troubles) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(row);
        } catch (SQLException refused) {
            troubles.add(row + ": " + refused.getMessage());
        }
    }

    /** All of ours, a subscription before its deliveries. */
    private static Map<String, Table> tables(Connection connection, Database database) throws SQLException {
        Map<String, Table> tables = new TreeMap<>(Comparator.reverseOrder());
        String schema = database.schema().orElse(null);
        try (ResultSet columns = connection.getMetaData().getColumns(null, schema, "%", "%")) {
            while (columns.next()) {
                String name = columns.getString("TABLE_NAME");
                if (!name.equals("schema_history") && !name.startsWith("sqlite_")) {
                    tables.computeIfAbsent(name, n -> new Table(new TreeMap<>(), new ArrayList<>()))
                            .columns()
                            .put(
                                    columns.getString("COLUMN_NAME"),
                                    new Column(
                                            columns.getInt("DATA_TYPE"),
                                            columns.getString("IS_NULLABLE").equals("YES")));
                }
            }
        }
        for (Map.Entry<String, Table> table : tables.entrySet()) {
            try (ResultSet keys = connection.getMetaData().getPrimaryKeys(null, schema, table.getKey())) {
                while (keys.next()) {
                    table.getValue().key().add(keys.getString("COLUMN_NAME"));
                }
            }
            table.getValue().key().sort(Comparator.naturalOrder());
        }
        return tables;
    }
}
