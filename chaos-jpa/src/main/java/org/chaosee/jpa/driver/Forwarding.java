package org.chaosee.jpa.driver;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.sql.Wrapper;
import org.jspecify.annotations.Nullable;

/**
 * Forwards every call to an object of the driver's, so that also the methods of later JDBC versions get through; what
 * is special is up to the subclass.
 *
 * @param <T> the JDBC interface
 */
public abstract class Forwarding<T extends Wrapper> implements InvocationHandler {

    private final T delegate;
    private final T proxy;

    /** @param type what the proxy is, and nothing more: the driver's own interfaces are for {@code unwrap} */
    protected Forwarding(T delegate, Class<T> type) {
        this.delegate = delegate;
        this.proxy = type.cast(Proxy.newProxyInstance(
                type.getClassLoader() == null ? Forwarding.class.getClassLoader() : type.getClassLoader(),
                new Class<?>[] {type},
                this));
    }

    public final T delegate() {
        return delegate;
    }

    public final T proxy() {
        return proxy;
    }

    @Override
    public final @Nullable Object invoke(Object self, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        Object[] given = arguments == null ? new Object[0] : arguments;
        return switch (method.getName()) {
            case "equals" -> delegate.equals(unproxied(given[0]));
            case "unwrap" -> unwrap((Class<?>) given[0]);
            case "isWrapperFor" ->
                ((Class<?>) given[0]).isInstance(proxy) || delegate.isWrapperFor((Class<?>) given[0]);
            default -> call(method, given);
        };
    }

    /** Does what the method is to do, most likely by {@link #forward}. */
    protected abstract @Nullable Object call(Method method, Object[] arguments) throws Throwable;

    /** Calls the driver, and throws what the driver throws. */
    protected final @Nullable Object forward(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(delegate, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private Object unwrap(Class<?> type) throws SQLException {
        return type.isInstance(proxy) ? proxy : type.isInstance(delegate) ? delegate : delegate.unwrap(type);
    }

    private static @Nullable Object unproxied(@Nullable Object other) {
        return other != null
                        && Proxy.isProxyClass(other.getClass())
                        && Proxy.getInvocationHandler(other) instanceof Forwarding<?> forwarding
                ? forwarding.delegate
                : other;
    }
}
