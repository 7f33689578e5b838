package org.chaosee.jpa.hook.proxy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Hands a call on by reflection, unchanged. */
final class Forward {

    private Forward() {}

    /** Calls the object, and throws what it throws. */
    static @Nullable Object to(Object object, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(object, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
