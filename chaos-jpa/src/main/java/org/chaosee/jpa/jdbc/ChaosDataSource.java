package org.chaosee.jpa.jdbc;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.util.Arrays;
import javax.sql.DataSource;
import org.chaosee.api.Phase;
import org.chaosee.core.point.JdbcOperation;
import org.chaosee.jpa.driver.Forwarding;
import org.chaosee.jpa.failure.DatabaseFailures;
import org.chaosee.jpa.proxy.ProxyMaker;
import org.jspecify.annotations.Nullable;

/**
 * A data source with fault points. While no action can hit it, the application gets the connections of the data source
 * itself, and nothing stands between it and the driver; so a connection that was taken before an action came into force
 * is not hit by it. Only connections that are asked for as JDBC has it are hit, not those of builders or of ways of the
 * vendor's own.
 *
 * <p>Serialized, as with a session that is stored, it is the data source itself.
 *
 * <p>Thread-safe, as the data source is.
 */
final class ChaosDataSource extends Forwarding<DataSource> {

    private final JdbcPoints points;
    private final DatabaseFailures failures = new DatabaseFailures();

    ChaosDataSource(DataSource delegate, JdbcPoints points, ProxyMaker proxies) {
        super(delegate, DataSource.class, handler -> proxies.make(delegate, DataSource.class, handler));
        this.points = points;
    }

    /** Whether the object has fault points already. */
    static boolean isBehind(Object object) {
        return behind(object) instanceof ChaosDataSource;
    }

    @Override
    protected @Nullable Object call(Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("writeReplace")) {
            return delegate();
        }
        if (!connects(method)) {
            // A vendor's method may look into a connection of its own (GlassFish's getConnection(Connection) does).
            Arrays.setAll(arguments, i -> unproxied(arguments[i]));
            return forward(method, arguments);
        }
        if (points.idle()) {
            return forward(method, arguments);
        }
        points.pass(JdbcOperation.CONNECT, Phase.BEFORE, (fault, message) -> DatabaseFailures.unavailable(message));
        Object connection = forward(method, arguments);
        return connection instanceof Connection made ? new ChaosConnection(made, points, failures).proxy() : connection;
    }

    private static boolean connects(Method method) {
        return method.getName().equals("getConnection")
                && method.getReturnType() == Connection.class
                && Arrays.stream(method.getParameterTypes()).allMatch(type -> type == String.class);
    }
}
