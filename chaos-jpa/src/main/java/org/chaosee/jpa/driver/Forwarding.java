package org.chaosee.jpa.driver;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.sql.Wrapper;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Forwards every call to an object of the driver's, so that also the methods of later JDBC versions get through; what
 * is special is up to the subclass.
 *
 * @param <T> the JDBC interface
 */
public abstract class Forwarding<T extends Wrapper> implements InvocationHandler {

    private final T delegate;
    private final Class<T> type;
    private final T proxy;

    /** @param type what the proxy is, and nothing more: the driver's own interfaces are for {@code unwrap} */
    protected Forwarding(T delegate, Class<T> type) {
        this(delegate, type, handler -> proxy(type, handler));
    }

    /** @param maker makes a proxy that is more than that type; {@code unwrap} gives the driver's own all the same */
    protected Forwarding(T delegate, Class<T> type, Function<InvocationHandler, T> maker) {
        this.delegate = delegate;
        this.type = type;
        this.proxy = maker.apply(this);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader() == null ? Forwarding.class.getClassLoader() : type.getClassLoader(),
                new Class<?>[] {type},
                handler));
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
            case "isWrapperFor" -> isWrapperFor((Class<?>) given[0]);
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

    private Object unwrap(Class<?> wanted) throws SQLException {
        return wanted.isAssignableFrom(type) ? proxy : wanted.isInstance(delegate) ? delegate : delegate.unwrap(wanted);
    }

    private boolean isWrapperFor(Class<?> wanted) throws SQLException {
        return wanted.isAssignableFrom(type) || wanted.isInstance(delegate) || delegate.isWrapperFor(wanted);
    }

    /** What stands behind that object; null when it is no proxy of this kind. */
    protected static @Nullable Forwarding<?> behind(@Nullable Object object) {
        return object != null
                        && Proxy.isProxyClass(object.getClass())
                        && Proxy.getInvocationHandler(object) instanceof Forwarding<?> forwarding
                ? forwarding
                : null;
    }

    /** The driver's own object, of one that may be such a proxy. */
    protected static @Nullable Object unproxied(@Nullable Object object) {
        Forwarding<?> forwarding = behind(object);
        return forwarding == null ? object : forwarding.delegate;
    }
}
