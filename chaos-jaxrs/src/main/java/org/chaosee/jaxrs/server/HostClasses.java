package org.chaosee.jaxrs.server;

import org.jspecify.annotations.Nullable;

/**
 * Tells the application's own classes from those of the server: servers bring resources of their own into the JAX-RS
 * runtime of an application (Jersey's WADL, Payara's OpenAPI), and those are never to be hit.
 */
final class HostClasses {

    private HostClasses() {}

    /**
     * Whether the application brings that class: it was loaded by the application's class loader, which is the one that
     * loaded us, or (when we are in an EAR's {@code lib}) one below it, or that of the deploying thread.
     */
    static boolean contains(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        return loader == Thread.currentThread().getContextClassLoader()
                || isOrIsBelow(loader, HostClasses.class.getClassLoader());
    }

    private static boolean isOrIsBelow(@Nullable ClassLoader loader, @Nullable ClassLoader ours) {
        for (ClassLoader ancestor = loader; ancestor != null; ancestor = ancestor.getParent()) {
            if (ancestor == ours) {
                return true;
            }
        }
        return false;
    }
}
