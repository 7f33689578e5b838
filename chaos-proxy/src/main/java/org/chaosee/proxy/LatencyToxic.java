package org.chaosee.proxy;

import java.time.Duration;

/** Data comes later. */
public final class LatencyToxic extends AddedToxic {

    LatencyToxic(ToxicAccess access) {
        super(access);
    }

    /** Changes how much later, in whole milliseconds; for data that is on its way, too. */
    public void latency(Duration latency) {
        set("latency", latency.toMillis());
    }

    /** Changes how much more or less that may be, in whole milliseconds. */
    public void jitter(Duration jitter) {
        set("jitter", jitter.toMillis());
    }
}
