package org.chaosee.jaxrs.server;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Interfaces of the server with only those methods that a test needs. */
final class Fakes {

    private Fakes() {}

    /** Answers the named methods, the fluent ones with itself; every other one throws. */
    static <T> T fake(Class<T> type, Map<String, Function<Object[], Object>> methods) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    Object answer = Optional.ofNullable(methods.get(method.getName()))
                            .orElseThrow(() -> new UnsupportedOperationException(method.getName()))
                            .apply(arguments);
                    return isFluent(method) ? self : answer;
                }));
    }

    private static boolean isFluent(Method method) {
        return method.getReturnType() != Object.class
                && method.getReturnType().isAssignableFrom(method.getDeclaringClass());
    }
}
