package org.chaosee.jaxrs.server;

/** Throws what a method doesn't declare: an injected exception is exactly the one that was asked for, never wrapped. */
final class Throwing {

    private Throwing() {}

    /** Throws {@code thrown}; the return type lets callers write {@code throw Throwing.sneakily(…)}. */
    @SuppressWarnings("unchecked")
    static <T extends Throwable> RuntimeException sneakily(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
