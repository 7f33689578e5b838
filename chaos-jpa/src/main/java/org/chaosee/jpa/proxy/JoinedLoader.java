package org.chaosee.jpa.proxy;

import org.jspecify.annotations.Nullable;

/** Sees what the one loader sees, and what only the other one does. */
final class JoinedLoader extends ClassLoader {

    private final ClassLoader second;

    JoinedLoader(@Nullable ClassLoader first, ClassLoader second) {
        super(first);
        this.second = second;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        return second.loadClass(name);
    }
}
