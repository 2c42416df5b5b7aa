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

/** A real PostgreSQL, started once for all tests of a run; its tables are made once, too, and each test gets a copy of them. */
final class TestPostgres extends TestDatabase implements BeforeEachCallback {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(TestPostgres.class);

    /** What PostgreSQL itself copies: nothing of ours is in it. */
    private static final String EMPTY = "template0";

    private static final String MIGRATED = "migrated";

    private final String template;
    private @Nullable Server server;
    private @Nullable StorageConfig config;

    /** With all tables. */
    TestPostgres() {
        this(MIGRATED);
    }

    private TestPostgres(String template) {
        this.template = template;
    }

    /** Without any table. */
    static TestPostgres empty() {
        return new TestPostgres(EMPTY);
    }

    private record Server(EmbeddedPostgres postgres) implements AutoCloseable {

        static Server start() {
            try {
                Server server = new Server(EmbeddedPostgres.builder().start());
                Storage.open(server.create(MIGRATED, EMPTY)).close();
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        StorageConfig create(String name, String template) {
            execute("create database %s template %s".formatted(name, template));
            return new StorageConfig(Path.of("unused"), Optional.of(postgres.getJdbcUrl("postgres", name)));
        }

        void execute(String sql) {
            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() throws IOException {
            postgres.close();
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Server started = context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent("server", key -> Server.start(), Server.class);
        server = started;
        config = started.create("test_" + UUID.randomUUID().toString().replace("-", ""), template);
    }

    @Override
    StorageConfig config() {
        return Objects.requireNonNull(config);
    }

    /** Ends every connection of all databases, as a restart of the server does. */
    void breakConnections() {
        Objects.requireNonNull(server)
                .execute("select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()"
                        + " and backend_type = 'client backend'");
    }
}
