package org.chaosee.jaxrs.client;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.core.Configurable;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;

/**
 * Sees a request on the thread that asks for it, where the caller is known; filters see asynchronous ones on another. There
 * is no standard for that. Jersey has an interface for it, which is not linked to, for other servers don't have it.
 */
final class CallerThread {

    private static final String INTERCEPTOR = "org.glassfish.jersey.client.spi.PreInvocationInterceptor";

    private CallerThread() {}

    /** Has {@code first} called ahead of each request, where that can be had. */
    static void listen(Configurable<?> client, int priority, Consumer<ClientRequestContext> first) {
        try {
            ClassLoader loader = client.getConfiguration().getClass().getClassLoader();
            Class<?> type = Class.forName(INTERCEPTOR, false, loader);
            client.register(
                    Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                        if (method.getDeclaringClass() != Object.class) {
                            first.accept((ClientRequestContext) arguments[0]);
                            return null;
                        }
                        return switch (method.getName()) {
                            case "equals" -> proxy == arguments[0];
                            case "hashCode" -> System.identityHashCode(proxy);
                            default -> INTERCEPTOR + " of Chaos EE";
                        };
                    }),
                    priority);
        } catch (ClassNotFoundException e) {
            // Another implementation: asynchronous requests are nobody's.
            return;
        }
    }
}
