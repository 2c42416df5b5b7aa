package dev.milepost.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real PostgreSQL, started once for all tests of a run. */
final class TestPostgres extends TestDatabase implements BeforeEachCallback {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(TestPostgres.class);

    private @Nullable EmbeddedPostgres server;
    private @Nullable StorageConfig config;

    private record Server(EmbeddedPostgres postgres) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            postgres.close();
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        EmbeddedPostgres postgres = context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent("server", key -> start(), Server.class)
                .postgres();
        server = postgres;
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        execute("create database " + name);
        config = new StorageConfig(Path.of("unused"), Optional.of(postgres.getJdbcUrl("postgres", name)));
    }

    private static Server start() {
        try {
            return new Server(EmbeddedPostgres.builder().start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    StorageConfig config() {
        return Objects.requireNonNull(config);
    }

    /** Ends every connection of all databases, as a restart of the server does. */
    void breakConnections() {
        execute("select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()"
                + " and backend_type = 'client backend'");
    }

    private void execute(String sql) {
        try (Connection connection =
                        Objects.requireNonNull(server).getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
