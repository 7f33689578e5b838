package org.chaosee.proxy;

import java.time.Duration;

/** The connection is reset after a while. */
public final class ResetPeerToxic extends AddedToxic {

    ResetPeerToxic(ToxicAccess access) {
        super(access);
    }

    /** Changes how long after the first data, in whole milliseconds. */
    public void timeout(Duration timeout) {
        set("timeout", timeout.toMillis());
    }
}
