package org.chaosee.jpa.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * A pool of one connection, which it resets in no way when it comes back but for turning auto-commit on, if at all:
 * nothing of what was done on it may be left.
 */
final class OneConnectionPool {

    private final Connection physical;
    private final boolean autoCommit;
    private Connection lent;

    OneConnectionPool(Connection physical) {
        this(physical, true);
    }

    /** @param autoCommit what the pool's connections begin with, and what is seen to when they come back */
    OneConnectionPool(Connection physical, boolean autoCommit) {
        this.physical = physical;
        this.autoCommit = autoCommit;
    }

    DataSource dataSource() {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getConnection" -> lend();
                    case "hashCode" -> 1;
                    case "equals" -> proxy == arguments[0];
                    case "toString" -> "pool";
                    default -> throw new UnsupportedOperationException(method.toString());
                });
    }

    private Connection lend() {
        if (lent != null) {
            throw new IllegalStateException("it has not come back");
        }
        lent = (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "close" -> {
                        lent = null;
                        if (physical.getAutoCommit() != autoCommit) {
                            physical.setAutoCommit(autoCommit);
                        }
                        yield null;
                    }
                    case "isClosed" -> lent != proxy;
                    case "hashCode" -> 2;
                    case "equals" -> proxy == arguments[0];
                    case "toString" -> "lent";
                    case "unwrap" -> physical.unwrap((Class<?>) arguments[0]);
                    case "isWrapperFor" -> physical.isWrapperFor((Class<?>) arguments[0]);
                    default -> {
                        try {
                            yield method.invoke(physical, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }
                });
        return lent;
    }

    /** What the application has got at present; null for nothing. */
    Connection lent() {
        return lent;
    }

    Connection physical() {
        return physical;
    }

    /** Whether the driver's connection is back, and does what it should, in no transaction. */
    boolean isHealthy() {
        try (Statement statement = physical.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from item")) {
            return lent == null && rows.next() && physical.getAutoCommit() == autoCommit && physical.isValid(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void close() throws SQLException {
        physical.close();
    }
}
