package org.chaosee.experiment.run;

import java.util.HashSet;
import java.util.Set;

/** Ends what a run is at, from outside. Thread-safe. */
final class Interruption {

    private final boolean sparesRollbacks;
    private final Set<Thread> working = new HashSet<>();
    private int signals;
    private boolean tookTooLong;
    private boolean inRollbacks;
    private Runnable hurry = () -> {};

    /** @param sparesRollbacks whether it takes a second signal to end the rollbacks */
    Interruption(boolean sparesRollbacks) {
        this.sparesRollbacks = sparesRollbacks;
    }

    /** From outside. */
    synchronized void signal() {
        signals++;
        if (!inRollbacks || !sparesRollbacks || signals > 1) {
            working.forEach(Thread::interrupt);
        } else {
            hurry.run();
        }
    }

    /** The run has had its time. */
    synchronized void endRun() {
        if (!inRollbacks) {
            tookTooLong = true;
            working.forEach(Thread::interrupt);
        }
    }

    /** The rollbacks have had their time. */
    synchronized void endRollbacks() {
        if (inRollbacks) {
            working.forEach(Thread::interrupt);
        }
    }

    /** The calling thread works for the run from now on. */
    synchronized void enter() {
        working.add(Thread.currentThread());
        if (isOver() && !inRollbacks) {
            Thread.currentThread().interrupt();
        }
    }

    /** The calling thread doesn't any more; it isn't interrupted afterwards. */
    synchronized void leave() {
        working.remove(Thread.currentThread());
        Thread.interrupted();
    }

    /** @param whenHurried what to do when the rollbacks have less time from now on; at once when the run ended early */
    synchronized void beginRollbacks(Runnable whenHurried) {
        inRollbacks = true;
        hurry = whenHurried;
        if (isOver()) {
            hurry.run();
        }
    }

    synchronized boolean hasSignal() {
        return signals > 0;
    }

    /** Whether all but the rollbacks is over. */
    synchronized boolean isOver() {
        return signals > 0 || tookTooLong;
    }
}
