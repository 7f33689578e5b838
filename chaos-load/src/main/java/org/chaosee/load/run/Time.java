package org.chaosee.load.run;

import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** Where the time comes from. */
public interface Time {

    Time SYSTEM = new Time() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public Instant instant() {
            return Instant.now();
        }

        @Override
        public void park(long nanos) {
            LockSupport.parkNanos(nanos);
        }
    };

    /** As {@link System#nanoTime()}. */
    long nanos();

    Instant instant();

    /** As {@link LockSupport#parkNanos(long)}: may return at any time. */
    void park(long nanos);
}
