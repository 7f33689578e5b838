package org.chaosee.proxy;

import java.time.Duration;

/** Again and again, nothing passes for a while. */
public final class StallToxic extends AddedToxic {

    StallToxic(ToxicAccess access) {
        super(access);
    }

    /** Changes how often, in whole milliseconds. */
    public void every(Duration every) {
        set("every", every.toMillis());
    }

    /** Changes for how long, in whole milliseconds. */
    public void duration(Duration duration) {
        set("duration", duration.toMillis());
    }
}
