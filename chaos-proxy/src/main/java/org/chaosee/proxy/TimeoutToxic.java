package org.chaosee.proxy;

import java.time.Duration;

/** Data is lost, and the connection is closed after a while. */
public final class TimeoutToxic extends AddedToxic {

    TimeoutToxic(ToxicAccess access) {
        super(access);
    }

    /** Changes after how long, in whole milliseconds, and begins anew; zero is never. */
    public void timeout(Duration timeout) {
        set("timeout", timeout.toMillis());
    }
}
