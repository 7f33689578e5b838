package org.chaosee.jpa.hook.hibernate;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** A pool of connections that keeps what it is given back, but for what is dead, and makes it as good as new. */
final class TestPool implements DataSource, AutoCloseable {

    private final DataSource real;
    private final ConcurrentLinkedDeque<Connection> free = new ConcurrentLinkedDeque<>();
    private final List<Connection> opened = new CopyOnWriteArrayList<>();
    private final Set<Connection> taken = ConcurrentHashMap.newKeySet();

    private volatile Connection latest;

    TestPool(DataSource real) {
        this.real = real;
    }

    /** How many connections to the database there have been. */
    int opened() {
        return opened.size();
    }

    /** How many connections somebody has at present. */
    int taken() {
        return taken.size();
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = free.pollFirst();
        if (connection == null || !connection.isValid(5)) {
            connection = real.getConnection();
            opened.add(connection);
        }
        taken.add(connection);
        Connection handle = handle(connection);
        latest = handle;
        return handle;
    }

    /** The connection that was given last, as it was given. */
    Connection latest() {
        return latest;
    }

    private Connection handle(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        giveBack(connection);
                        return null;
                    } else if (method.getName().equals("equals")) {
                        return proxy == arguments[0];
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private void giveBack(Connection connection) throws SQLException {
        if (taken.remove(connection) && connection.isValid(5)) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            free.addFirst(connection);
        }
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : opened) {
            connection.close();
        }
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
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
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return real.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return real.isWrapperFor(type);
    }
}
