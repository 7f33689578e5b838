package org.chaosee.jpa.hook.eclipselink;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** A pool as servers have them: it keeps what is given back, and notices neither a dead connection nor a transaction. */
final class Pool implements DataSource {

    private final DataSource real;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private int open;

    Pool(DataSource real) {
        this.real = real;
    }

    /** How many connections are in use. */
    synchronized int open() {
        return open;
    }

    @Override
    public synchronized Connection getConnection() throws SQLException {
        Connection connection = idle.poll();
        if (connection == null) {
            connection = real.getConnection();
        }
        open++;
        return lend(connection);
    }

    private Connection lend(Connection connection) {
        boolean[] closed = new boolean[1];
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        if (!closed[0]) {
                            closed[0] = true;
                            giveBack(connection);
                        }
                        return null;
                    }
                    return method.getName().equals("isClosed") && closed[0]
                            ? true
                            : invoke(connection, method, arguments);
                });
    }

    private static Object invoke(Connection connection, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private synchronized void giveBack(Connection connection) throws SQLException {
        open--;
        if (!connection.isClosed()) {
            idle.push(connection);
        }
    }

    /** Closes what is in the pool. */
    synchronized void clear() throws SQLException {
        for (Connection connection : idle) {
            connection.close();
        }
        idle.clear();
    }

    /** Whether each connection in the pool is alive, and in no transaction. */
    synchronized boolean sound() throws SQLException {
        for (Connection connection : idle) {
            if (!connection.getAutoCommit() || !connection.isValid(1)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("wraps nothing");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
