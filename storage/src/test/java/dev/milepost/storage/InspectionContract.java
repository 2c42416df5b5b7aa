package dev.milepost.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;

/** What {@code doctor} is told of a database, which stays as it was. */
abstract class InspectionContract {

    abstract TestDatabase database();

    final Inspection inspection() {
        return Inspection.of(database().config());
    }

    private Inspection.Present present() {
        assertThat(inspection()).isInstanceOf(Inspection.Present.class);
        return (Inspection.Present) inspection();
    }

    /** All tables up to those of {@code version}; of {@code folder} as well. */
    private void migrate(String version, String... folder) throws IOException {
        Database database = Database.of(database().config());
        try (HikariDataSource pool = database.open()) {
            FluentConfiguration ours = Flyway.configure()
                    .configuration(Storage.flyway(database, pool).getConfiguration());
            String[] locations = Stream.concat(
                            Stream.of(ours.getLocations()).map(l -> l.getDescriptor()), Stream.of(folder))
                    .toArray(String[]::new);
            ours.locations(locations).target(version).load().migrate();
        }
    }

    private List<String> versions() throws IOException {
        Database database = Database.of(database().config());
        try (HikariDataSource pool = database.open()) {
            return Stream.of(Storage.flyway(database, pool).info().all())
                    .map(MigrationInfo::getVersion)
                    .map(String::valueOf)
                    .toList();
        }
    }

    private void execute(String sql) throws IOException, SQLException {
        try (HikariDataSource pool = Database.of(database().config()).open();
                Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void tables_of_this_version_are_sound() throws IOException {
        database().storage();

        Inspection.Present found = present();

        assertThat(found.version()).isEqualTo(versions().getLast());
        assertThat(found.pending()).isZero();
        assertThat(found.newer()).isZero();
    }

    @Test
    void tables_of_the_version_before_are_sound_and_wait_for_a_change() throws IOException {
        String before = versions().reversed().get(1);
        migrate(before);

        Inspection.Present found = present();

        assertThat(found.version()).isEqualTo(before);
        assertThat(found.pending()).isOne();
        assertThat(present()).isEqualTo(found);
    }

    @Test
    void tables_of_a_newer_version_are_sound_and_told_apart() throws IOException {
        migrate("latest", "classpath:migrations/needed");

        Inspection.Present found = present();

        assertThat(found.version()).isEqualTo("99990101000000");
        assertThat(found.pending()).isZero();
        assertThat(found.newer()).isOne();
    }

    @Test
    void no_table_at_all_is_sound_and_everything_is_to_be_made() throws IOException {
        List<String> versions = versions();

        Inspection.Present found = present();

        assertThat(found.version()).isEmpty();
        assertThat(found.pending()).isEqualTo(versions.size());
    }

    /** The table of the history is made before the first migration. */
    @Test
    void a_first_start_that_was_cut_off_is_sound_and_everything_is_to_be_made() throws IOException {
        List<String> versions = versions();
        migrate("0?");

        Inspection.Present found = present();

        assertThat(found.version()).isEmpty();
        assertThat(found.pending()).isEqualTo(versions.size());
    }

    @Test
    void somebody_elses_tables_are_of_no_use() throws IOException, SQLException {
        execute(Database.of(database().config())
                .schema()
                .map(schema -> "create schema milepost; create table milepost.recipe (id integer)")
                .orElse("create table recipe (id integer)"));

        assertThat(inspection())
                .isInstanceOfSatisfying(
                        Inspection.Unusable.class,
                        found -> assertThat(found.why()).contains("not those that any version of Milepost has made"));
    }

    @Test
    void a_changed_history_is_of_no_use() throws IOException, SQLException {
        database().storage().close();
        execute("update schema_history set checksum = checksum + 1 where version is not null");

        assertThat(inspection()).isInstanceOf(Inspection.Unusable.class);
    }
}
