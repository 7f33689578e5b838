package org.chaosee.core.jvm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/** Makes threads, and counts them. */
final class Workers implements Executor {

    private final List<Thread> threads = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void execute(Runnable work) {
        Thread thread = new Thread(work, "worker");
        thread.setDaemon(true);
        thread.start();
        threads.add(thread);
    }

    int started() {
        return threads.size();
    }

    List<Thread> threads() {
        return List.copyOf(threads);
    }

    /** How many are still at work. */
    long alive() {
        return threads().stream().filter(Thread::isAlive).count();
    }

    /** Returns when just so many are at work; the test's own time limit ends the waiting. */
    void awaitAlive(long count) {
        await(() -> alive() == count);
    }

    /** Returns when that holds; the test's own time limit interrupts the waiting. */
    static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            if (Thread.interrupted()) {
                throw new AssertionError("it never came true");
            }
            Thread.onSpinWait();
        }
    }
}
