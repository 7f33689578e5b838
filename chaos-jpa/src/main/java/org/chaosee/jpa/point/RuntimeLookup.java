package org.chaosee.jpa.point;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.chaosee.core.runtime.ChaosRuntime;
import org.jspecify.annotations.Nullable;

/**
 * Looks now and then whether Chaos EE is on, until it is: only then is its runtime a bean. A unit may be used before the
 * container has finished its deployment, or on a thread that CDI does not know; and most applications never have Chaos
 * EE on, so that looking each time would cost too much. Thread-safe.
 */
public final class RuntimeLookup {

    private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();

    private final Supplier<@Nullable ChaosRuntime> source;
    private final LongSupplier nanoTime;
    private final AtomicLong due;
    private volatile @Nullable ChaosRuntime found;

    /**
     * @param source gives the runtime; null when it is not there
     * @param nanoTime tells the time, as {@link System#nanoTime()} does
     */
    public RuntimeLookup(Supplier<@Nullable ChaosRuntime> source, LongSupplier nanoTime) {
        this.source = source;
        this.nanoTime = nanoTime;
        this.due = new AtomicLong(nanoTime.getAsLong());
    }

    /** Asks CDI: the bean is there if and only if Chaos EE is on. */
    public static RuntimeLookup byCdi() {
        return new RuntimeLookup(RuntimeLookup::bean, System::nanoTime);
    }

    /** The runtime; null when it is not there, or was just looked for. */
    public @Nullable ChaosRuntime find() {
        ChaosRuntime known = found;
        return known == null ? look() : known;
    }

    private @Nullable ChaosRuntime look() {
        long now = nanoTime.getAsLong();
        long next = due.get();
        if (now - next >= 0 && due.compareAndSet(next, now + PAUSE_NANOS)) {
            found = source.get();
        }
        return found;
    }

    private static @Nullable ChaosRuntime bean() {
        try {
            Instance<ChaosRuntime> runtime = CDI.current().select(ChaosRuntime.class);
            return runtime.isResolvable() ? runtime.get() : null;
        } catch (RuntimeException | LinkageError e) {
            return null; // No CDI here, or not yet.
        }
    }
}
