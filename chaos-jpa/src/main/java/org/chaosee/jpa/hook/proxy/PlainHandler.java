package org.chaosee.jpa.hook.proxy;

import java.io.Serializable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * Forwards every call, and that is all: what stands behind a proxy that was stored with its bean and read again, for
 * instance on another node. Serializable if the object is.
 */
final class PlainHandler implements InvocationHandler, Serializable {

    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial")
    private final Object delegate;

    PlainHandler(Object delegate) {
        this.delegate = delegate;
    }

    @Override
    public @Nullable Object invoke(Object self, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        return Forward.to(delegate, method, arguments);
    }
}
