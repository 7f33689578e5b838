package org.chaosee.jpa.hook.proxy;

import java.io.Serializable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * Stands behind a proxy of a provider's object, and forwards every call; what is special is up to the subclass.
 *
 * <p>Where the provider's object can be serialized, as those of containers can, its proxy can be, too: what comes back
 * has no fault points.
 *
 * @param <T> what Jakarta Persistence calls the object
 */
abstract class Handler<T> implements InvocationHandler, Serializable {

    private static final long serialVersionUID = 1;

    private final transient T delegate;
    private final transient ProxyUnit unit;

    Handler(T delegate, ProxyUnit unit) {
        this.delegate = delegate;
        this.unit = unit;
    }

    /** The handler behind that object; null when it is none of our proxies. */
    static @Nullable Handler<?> of(@Nullable Object object) {
        return object != null
                        && Proxy.isProxyClass(object.getClass())
                        && Proxy.getInvocationHandler(object) instanceof Handler<?> handler
                ? handler
                : null;
    }

    /** The provider's own object, for one of our proxies. */
    static @Nullable Object unproxied(@Nullable Object object) {
        Handler<?> handler = of(object);
        return handler == null ? object : handler.delegate;
    }

    final T delegate() {
        return delegate;
    }

    final ProxyUnit unit() {
        return unit;
    }

    @Override
    public final @Nullable Object invoke(Object self, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        Object[] given = arguments == null ? new Object[0] : arguments;
        return switch (method.getName()) {
            case "equals" -> given.length == 1 ? delegate.equals(unproxied(given[0])) : forward(method, given);
            case "unwrap", "getDelegate" -> forward(method, given);
            default -> call(self, method, given);
        };
    }

    /** Does what the method is to do, most likely by {@link #forward}. */
    abstract @Nullable Object call(Object self, Method method, Object[] arguments) throws Throwable;

    /** Calls the provider, and throws what the provider throws. */
    final @Nullable Object forward(Method method, Object[] arguments) throws Throwable {
        return Forward.to(delegate, method, arguments);
    }

    /** The proxy, if a method that returns its like may return that; else what it stands for. */
    static Object fitting(Method method, Object proxy, Object proxied) {
        return method.getReturnType().isInstance(proxy) ? proxy : proxied;
    }

    /** What is serialized in place of this. */
    final Object writeReplace() {
        return new PlainHandler(delegate);
    }
}
