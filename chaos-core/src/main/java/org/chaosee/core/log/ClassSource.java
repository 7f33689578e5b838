package org.chaosee.core.log;

import org.jspecify.annotations.Nullable;

/**
 * Whether classes can be loaded from where one of them came from. A server that takes a failed deployment back may close
 * the application's class loader first, and tell the application later: whatever happens in between fails for want of
 * some class, with errors that look like ours and help nobody.
 *
 * <p>Immutable.
 */
final class ClassSource {

    private final String known;
    private final @Nullable ClassLoader loader;

    ClassSource(Class<?> known) {
        this.known = known.getName();
        this.loader = known.getClassLoader();
    }

    /** Asks the loader itself: {@link Class#forName(String)} answers from the JVM's own cache. */
    boolean isOpen() {
        try {
            return loader == null || loader.loadClass(known) != null;
        } catch (ClassNotFoundException | RuntimeException | LinkageError e) {
            return false;
        }
    }
}
