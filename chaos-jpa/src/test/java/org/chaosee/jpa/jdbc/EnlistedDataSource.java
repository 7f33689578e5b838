package org.chaosee.jpa.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The data source of a server in a transaction of the container: the connections have auto-commit turned off.
 *
 * @param refusing whether they refuse to end the transaction, as those of WildFly do, and those of Payara do not
 */
record EnlistedDataSource(DataSource real, boolean refusing) {

    DataSource dataSource() {
        return proxy(
                DataSource.class,
                (method, arguments) ->
                        method.getName().equals("getConnection") ? enlisted() : call(real, method, arguments));
    }

    private Connection enlisted() throws SQLException {
        Connection connection = real.getConnection();
        connection.setAutoCommit(false);
        return proxy(Connection.class, (method, arguments) -> {
            if (refusing && method.getName().equals("rollback")) {
                throw new SQLException("not in a managed transaction");
            }
            return call(connection, method, arguments);
        });
    }

    private interface Handler {
        Object call(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Handler handler) {
        return type.cast(Proxy.newProxyInstance(
                EnlistedDataSource.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> handler.call(method, arguments)));
    }

    private static Object call(Object object, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(object, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
