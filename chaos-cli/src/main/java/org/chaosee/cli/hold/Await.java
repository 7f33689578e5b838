package org.chaosee.cli.hold;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Waits for what nobody tells: by looking, again and again. */
public final class Await {

    private static final long PAUSE_MILLIS = 20;

    private Await() {}

    /**
     * Looks until it holds, at least once.
     *
     * @return false when the time is over
     * @throws CancellationException when the thread is interrupted
     */
    public static boolean until(Duration atMost, BooleanSupplier holds) {
        long start = System.nanoTime();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() - start >= atMost.toNanos()) {
                return false;
            }
            pause();
        }
        return true;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted while waiting");
        }
    }
}
