package org.chaosee.jpa.hook.hibernate;

import java.lang.reflect.Method;
import java.sql.ResultSet;
import org.chaosee.jpa.driver.Forwarding;
import org.jspecify.annotations.Nullable;

/** A result without its rows. Used by one thread at a time. */
final class NoRows extends Forwarding<ResultSet> {

    NoRows(ResultSet delegate) {
        super(delegate, ResultSet.class);
    }

    @Override
    protected @Nullable Object call(Method method, Object[] arguments) throws Throwable {
        return method.getName().equals("next") ? false : forward(method, arguments);
    }
}
