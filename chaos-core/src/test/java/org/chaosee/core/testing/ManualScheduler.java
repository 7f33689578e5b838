package org.chaosee.core.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.RunnableScheduledFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Has no threads: work is done on the calling thread at once, and what is scheduled only when it is told to be. */
public final class ManualScheduler extends ScheduledThreadPoolExecutor {

    private final List<Alarm> alarms = new ArrayList<>();
    private boolean refusesWork;
    private boolean refusesAlarms;

    public ManualScheduler() {
        super(0);
    }

    /** From now on, as the executor of a server that has had enough. */
    public void refuse(boolean work, boolean alarms) {
        refusesWork = work;
        refusesAlarms = alarms;
    }

    @Override
    public void execute(Runnable work) {
        if (refusesWork) {
            throw new RejectedExecutionException("no work");
        }
        work.run();
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable work, long delay, TimeUnit unit) {
        if (refusesAlarms) {
            throw new RejectedExecutionException("no alarms");
        }
        Alarm alarm = new Alarm(work, Duration.of(delay, unit.toChronoUnit()));
        alarms.add(alarm);
        return alarm;
    }

    /** How long those have to wait that were not cancelled. */
    public List<Duration> delays() {
        return pending().stream().map(alarm -> alarm.delay).toList();
    }

    /** Does what is scheduled. */
    public void ring() {
        List<Alarm> now = pending();
        alarms.clear();
        now.forEach(Alarm::run);
    }

    private List<Alarm> pending() {
        return alarms.stream().filter(alarm -> !alarm.isCancelled()).toList();
    }

    private static final class Alarm extends FutureTask<Object> implements RunnableScheduledFuture<Object> {

        private final Duration delay;

        Alarm(Runnable work, Duration delay) {
            super(callable(work));
            this.delay = delay;
        }

        private static Callable<Object> callable(Runnable work) {
            return Executors.callable(work);
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(delay);
        }

        @Override
        public boolean isPeriodic() {
            return false;
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }
    }
}
