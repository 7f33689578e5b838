package org.chaosee.core.store;

import org.chaosee.core.log.ChaosLog;
import org.chaosee.core.log.LogMessage;

/**
 * What a refresh logs. One that is under way when Chaos EE stops finds its store closed, which is news to nobody: once
 * this has ended, nothing is logged any more. Thread-safe.
 */
final class RefreshLog {

    private boolean ended;

    synchronized void log(LogMessage message, Object... parameters) {
        if (!ended) {
            ChaosLog.log(message, parameters);
        }
    }

    /** Waits for a line that is being written, and for nothing else. */
    synchronized void end() {
        ended = true;
    }
}
