package org.chaosee.core.engine;

import java.util.function.Supplier;

/**
 * Keeps Chaos EE from striking itself. While it asks who calls, or tells listeners what it injected, the code that is
 * asked and told may come by fault points of its own, and a fault there would tell the listeners again, without end.
 *
 * <p>Thread-safe. Leaves nothing behind on a thread.
 */
final class Reentrance {

    private final ThreadLocal<Boolean> inside = new ThreadLocal<>();

    /** The result of the work, or the other value when the current thread is inside such a work already. */
    <T> T once(Supplier<T> work, T otherwise) {
        if (inside.get() != null) {
            return otherwise;
        }
        inside.set(Boolean.TRUE);
        try {
            return work.get();
        } finally {
            inside.remove();
        }
    }
}
