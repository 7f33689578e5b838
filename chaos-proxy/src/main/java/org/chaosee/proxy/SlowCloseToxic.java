package org.chaosee.proxy;

import java.time.Duration;

/** The end comes later. */
public final class SlowCloseToxic extends AddedToxic {

    SlowCloseToxic(ToxicAccess access) {
        super(access);
    }

    /** Changes how much later, in whole milliseconds; for an end that is held it begins anew. */
    public void delay(Duration delay) {
        set("delay", delay.toMillis());
    }
}
