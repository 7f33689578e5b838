package org.chaosee.experiment.run;

import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;

/** Does something after a while, unless it is closed before. */
final class Alarm implements AutoCloseable {

    private final Timer timer = new Timer("chaos-experiment-alarm", true);

    private Alarm() {}

    static Alarm none() {
        return new Alarm();
    }

    static Alarm in(Duration delay, Runnable what) {
        Alarm alarm = new Alarm();
        alarm.timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        what.run();
                    }
                },
                delay.toMillis());
        return alarm;
    }

    @Override
    public void close() {
        timer.cancel();
    }
}
