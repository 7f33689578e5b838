package org.chaosee.experiment.run;

import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;

/** Does something after a while, unless it is closed before. Thread-safe. */
final class Alarm implements AutoCloseable {

    private final Timer timer = new Timer("chaos-experiment-alarm", true);
    private boolean closed;

    /** Beside what it is to do already. */
    synchronized void in(Duration delay, Runnable what) {
        if (closed) {
            return;
        }
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        what.run();
                    }
                },
                delay.toMillis());
    }

    @Override
    public synchronized void close() {
        closed = true;
        timer.cancel();
    }
}
