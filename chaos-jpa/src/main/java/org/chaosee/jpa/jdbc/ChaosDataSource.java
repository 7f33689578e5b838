package org.chaosee.jpa.jdbc;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.ConnectionBuilder;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.ShardingKeyBuilder;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.chaosee.api.Phase;
import org.chaosee.core.point.JdbcOperation;

/**
 * A data source with fault points. While no action can hit it, the application gets the connections of the data source
 * itself, and nothing stands between it and the driver; so a connection that was taken before an action came into force
 * is not hit by it.
 *
 * <p>Thread-safe, as the data source is.
 */
final class ChaosDataSource implements DataSource {

    private final DataSource delegate;
    private final JdbcPoints points;

    ChaosDataSource(DataSource delegate, JdbcPoints points) {
        this.delegate = delegate;
        this.points = points;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return connect(delegate::getConnection);
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return connect(() -> delegate.getConnection(username, password));
    }

    private Connection connect(Connecting connecting) throws SQLException {
        if (points.idle()) {
            return connecting.connect();
        }
        points.pass(JdbcOperation.CONNECT, Phase.BEFORE, null, false);
        return new ChaosConnection(connecting.connect(), points).proxy();
    }

    @FunctionalInterface
    private interface Connecting {
        Connection connect() throws SQLException;
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.isInstance(delegate) && !type.isInstance(this) ? type.cast(delegate) : delegate.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(delegate) || delegate.isWrapperFor(type);
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return delegate.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        delegate.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        delegate.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return delegate.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return delegate.getParentLogger();
    }

    /** Connections that are built are not hit. */
    @Override
    public ConnectionBuilder createConnectionBuilder() throws SQLException {
        return delegate.createConnectionBuilder();
    }

    @Override
    public ShardingKeyBuilder createShardingKeyBuilder() throws SQLException {
        return delegate.createShardingKeyBuilder();
    }

    /** Equal to what it stands for, and to what stands for the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ChaosDataSource chaos ? delegate.equals(chaos.delegate) : delegate.equals(other);
    }

    @Override
    public int hashCode() {
        return delegate.hashCode();
    }

    @Override
    public String toString() {
        return delegate.toString();
    }
}
