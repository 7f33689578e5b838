package org.chaosee.jpa.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** A data source that lets a test step in right before a statement, once. */
final class HookedDataSource {

    /** What to do before which statement. */
    record Hook(String part, Action action) {}

    interface Action {
        void run() throws Exception;
    }

    private final AtomicReference<Hook> hook = new AtomicReference<>();
    private final DataSource real;
    private final DataSource dataSource;

    HookedDataSource(DataSource real) {
        this.real = real;
        this.dataSource = wrap(DataSource.class, real, this::connection);
    }

    /** The one without steps in between. */
    DataSource real() {
        return real;
    }

    DataSource dataSource() {
        return dataSource;
    }

    /** Before the next statement whose text holds that. */
    void before(String part, Action action) {
        hook.set(new Hook(part, action));
    }

    /** Whatever was to be done is not any more. */
    void forget() {
        hook.set(null);
    }

    private Object connection(Object result) {
        if (!(result instanceof Connection real)) {
            return result;
        }
        return Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        step((String) arguments[0]);
                    }
                    return invoke(real, method, arguments);
                });
    }

    private void step(String sql) throws Exception {
        Hook next = hook.get();
        if (next != null && sql.toLowerCase(Locale.ROOT).contains(next.part()) && hook.compareAndSet(next, null)) {
            next.action().run();
        }
    }

    private static <T> T wrap(Class<T> type, T real, UnaryOperator<Object> result) {
        InvocationHandler handler = (proxy, method, arguments) -> result.apply(invoke(real, method, arguments));
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
