package org.chaosee.core.node;

import org.chaosee.api.spi.StoreUnavailableException;
import org.chaosee.core.log.Causes;
import org.chaosee.core.log.ChaosLog;
import org.chaosee.core.log.LogMessage;
import org.jspecify.annotations.Nullable;

/** Why something can't be told to the other nodes; logged whenever that becomes another reason. Thread-safe. */
final class Untold {

    private volatile @Nullable String reason;

    void failed(StoreUnavailableException e) {
        String why = String.valueOf(e.getMessage());
        if (!Causes.alike(why, reason)) {
            ChaosLog.log(LogMessage.HEARTBEAT_FAILED, why);
        }
        reason = why;
    }

    void succeeded() {
        reason = null;
    }

    /** Null when it can be told. */
    @Nullable
    String reason() {
        return reason;
    }
}
