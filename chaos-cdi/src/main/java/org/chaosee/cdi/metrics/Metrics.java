package org.chaosee.cdi.metrics;

import jakarta.enterprise.inject.spi.BeanManager;
import org.chaosee.core.log.ChaosLog;
import org.chaosee.core.log.LogMessage;
import org.chaosee.core.runtime.ChaosRuntime;

/** Metrics of the server, if it has any. */
public interface Metrics {

    /** No metrics: nothing is lost, for status and the list of injections count on their own. */
    Metrics NONE = () -> {};

    /**
     * Counts the runtime's injections, and the breaches of its guard, from now on, where MicroProfile Metrics is there. The class that mentions its
     * types is touched only behind this method, for it can't be loaded on a server without them.
     */
    static Metrics attach(BeanManager beans, ChaosRuntime runtime) {
        try {
            MicroProfileMetrics metrics = MicroProfileMetrics.create(beans, runtime);
            runtime.addListener(metrics);
            runtime.guard().add(metrics);
            return metrics;
        } catch (RuntimeException | LinkageError e) {
            ChaosLog.log(LogMessage.METRICS_ABSENT, e.toString());
            return NONE;
        }
    }

    /** Takes back what was registered. */
    void detach();
}
