package org.chaosee.load.run;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Says that a run is to end before its time, and wakes the thread that sends. */
public final class StopSignal {

    private volatile boolean set;
    private volatile @Nullable Thread sleeper;

    public void set() {
        set = true;
        LockSupport.unpark(sleeper);
    }

    public boolean isSet() {
        return set;
    }

    void wakes(Thread thread) {
        sleeper = thread;
    }
}
