package org.chaosee.cdi.resource;

import java.lang.reflect.Proxy;

/** Resources that can do nothing but tell their names. */
final class Resources {

    private Resources() {}

    static <T> T named(Class<T> type, String name) {
        return type.cast(Proxy.newProxyInstance(
                Resources.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "toString" -> name;
                    case "hashCode" -> name.hashCode();
                    case "equals" -> proxy == arguments[0];
                    default -> throw new UnsupportedOperationException(method.getName());
                }));
    }
}
