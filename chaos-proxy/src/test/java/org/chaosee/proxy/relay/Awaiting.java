package org.chaosee.proxy.relay;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what happens in other threads. */
public final class Awaiting {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private Awaiting() {}

    public static void await(BooleanSupplier condition) {
        long before = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - before > PATIENCE_NANOS) {
                throw new AssertionError("It didn't happen");
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
