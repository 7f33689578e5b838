package org.chaosee.jpa.jdbc;

import java.lang.reflect.Method;
import java.sql.ResultSet;
import org.chaosee.jpa.driver.Forwarding;
import org.jspecify.annotations.Nullable;

/** Rows that know their statement as the application does. Used as a result set is: by one thread at a time. */
final class ChaosResultSet extends Forwarding<ResultSet> {

    private final ChaosStatement<?> statement;

    ChaosResultSet(ResultSet delegate, ChaosStatement<?> statement) {
        super(delegate, ResultSet.class);
        this.statement = statement;
    }

    @Override
    protected @Nullable Object call(Method method, Object[] arguments) throws Throwable {
        Object result = forward(method, arguments);
        return result != null && method.getName().equals("getStatement") ? statement.proxy() : result;
    }
}
