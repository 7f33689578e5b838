package org.chaosee.jaxrs.server;

import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * The connection that the current request has come by. There is no standard for breaking it off. Servers have methods for
 * that, which are not linked to, for each server has others.
 *
 * <p>Both parts stand for those of whichever request is current.
 *
 * @param request null on a server that injects none
 * @param response null on a server that injects none
 */
record Connections(
        @Nullable HttpServletRequest request, @Nullable HttpServletResponse response) {

    /** Whether the headers have been sent; false when nobody can tell. */
    boolean isCommitted() {
        return response != null && response.isCommitted();
    }

    /**
     * Sends what is there, and breaks the connection off.
     *
     * @throws IOException on a server where that can't be done: some break off themselves then
     */
    void breakOff() throws IOException {
        if (request == null || response == null) {
            return;
        }
        response.flushBuffer();
        try {
            Object server = request.getServletContext();
            ClassLoader loader = server.getClass().getClassLoader();
            Object connection = server.getClass().getName().startsWith("io.undertow.")
                    ? ofUndertow(loader)
                    : ofGrizzly(unwrapped(request));
            call(connection, connection.getClass().getName().startsWith("io.undertow.") ? "close" : "closeSilently");
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new IOException("Broken pipe", e);
        }
    }

    /** WildFly, and others with Undertow. */
    private static Object ofUndertow(ClassLoader loader) throws ReflectiveOperationException {
        Object current = Class.forName("io.undertow.servlet.handlers.ServletRequestContext", false, loader)
                .getMethod("requireCurrent")
                .invoke(null);
        return call(call(current, "getExchange"), "getConnection");
    }

    /** Payara and GlassFish. */
    private static Object ofGrizzly(Object facade) throws ReflectiveOperationException {
        Object request = call(call(facade, "getUnwrappedCoyoteRequest"), "getCoyoteRequest");
        return call(call(request, "getRequest"), "getConnection");
    }

    /** Behind the proxies of HK2, and the wrappers of the application. */
    private static Object unwrapped(HttpServletRequest proxy) throws ReflectiveOperationException {
        Object request = proxy;
        while (true) {
            if (request instanceof ServletRequestWrapper wrapper) {
                request = wrapper.getRequest();
            } else if (request.getClass().getSimpleName().contains("Proxy")) {
                request = call(request, "__make");
            } else {
                return request;
            }
        }
    }

    /** The class itself may not be public: the method of one that is. */
    private static Object call(Object on, String name) throws ReflectiveOperationException {
        for (Class<?> type = on.getClass(); type != null; type = type.getSuperclass()) {
            Method method = declared(type, name);
            if (method != null) {
                return method.invoke(on);
            }
            for (Class<?> contract : type.getInterfaces()) {
                Method promised = declared(contract, name);
                if (promised != null) {
                    return promised.invoke(on);
                }
            }
        }
        throw new NoSuchMethodException(on.getClass().getName() + "." + name);
    }

    private static @Nullable Method declared(Class<?> type, String name) {
        if (!Modifier.isPublic(type.getModifiers())) {
            return null;
        }
        try {
            return type.getMethod(name);
        } catch (NoSuchMethodException e) {
            return null;
        }
    }
}
