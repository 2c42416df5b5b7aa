package dev.milepost.storage;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What a database is asked by way of {@link #around}: the same on every machine. */
final class StatementCount {

    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicInteger writes = new AtomicInteger();
    private final AtomicInteger rows = new AtomicInteger();
    private final AtomicInteger commits = new AtomicInteger();

    /** How many times something was read. */
    int reads() {
        return reads.get();
    }

    /** How many times something was written; a batch counts once. */
    int writes() {
        return writes.get();
    }

    /** How many statements that write those were; each of a batch counts, and changes one row at most here. */
    int rows() {
        return rows.get();
    }

    /** How many times it was waited until all was on disk. */
    int commits() {
        return commits.get();
    }

    /** Connections to {@code real} that are counted. */
    DataSource around(DataSource real) {
        return proxy(DataSource.class, (method, arguments) -> {
            Object result = call(real, method, arguments);
            return result instanceof Connection connection ? counted(connection) : result;
        });
    }

    private Connection counted(Connection real) {
        return proxy(Connection.class, (method, arguments) -> {
            Object result = call(real, method, arguments);
            if (method.getName().equals("commit")) {
                commits.incrementAndGet();
            }
            return result instanceof PreparedStatement statement
                    ? counted(statement, ((String) arguments[0]).stripLeading().startsWith("select"), real)
                    : result;
        });
    }

    private PreparedStatement counted(PreparedStatement real, boolean reading, Connection connection) {
        return proxy(PreparedStatement.class, (method, arguments) -> {
            switch (method.getName()) {
                case "addBatch" -> rows.incrementAndGet();
                case "executeBatch" -> wrote(connection);
                case "execute", "executeQuery", "executeUpdate" -> {
                    if (reading) {
                        reads.incrementAndGet();
                    } else {
                        rows.incrementAndGet();
                        wrote(connection);
                    }
                }
                default -> {} // costs nothing
            }
            return call(real, method, arguments);
        });
    }

    private void wrote(Connection connection) throws SQLException {
        writes.incrementAndGet();
        if (connection.getAutoCommit()) {
            commits.incrementAndGet();
        }
    }

    /** What becomes of a call. */
    private interface Answer {
        @Nullable
        Object to(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader() == null ? StatementCount.class.getClassLoader() : type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer.to(method, arguments == null ? new Object[0] : arguments)));
    }

    private static @Nullable Object call(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
