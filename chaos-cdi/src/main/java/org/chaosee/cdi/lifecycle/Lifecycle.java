package org.chaosee.cdi.lifecycle;

import jakarta.enterprise.inject.spi.BeanManager;
import org.chaosee.cdi.event.InjectionEvents;
import org.chaosee.cdi.event.ListenerBeans;
import org.chaosee.cdi.metrics.Metrics;
import org.chaosee.core.log.ChaosLog;
import org.chaosee.core.log.LogMessage;
import org.chaosee.core.runtime.ChaosRuntime;
import org.jspecify.annotations.Nullable;

/** Starts and stops Chaos EE with the application. Both may be called more than once; what fails stays in here. */
public final class Lifecycle {

    private final ChaosRuntime runtime;
    private final String storeType;
    private @Nullable Scheduler scheduler;
    private Metrics metrics = Metrics.NONE;

    public Lifecycle(ChaosRuntime runtime, String storeType) {
        this.runtime = runtime;
        this.storeType = storeType;
    }

    public synchronized void start(BeanManager beans) {
        if (scheduler != null) {
            return;
        }
        try {
            runtime.addListener(new InjectionEvents(beans));
            ListenerBeans.of(beans).forEach(runtime::addListener);
            metrics = Metrics.attach(beans, runtime);
            Scheduler found = Scheduler.find();
            scheduler = found;
            runtime.start(found.executor());
            ChaosLog.log(
                    LogMessage.ON,
                    runtime.settings().nodeName(),
                    storeType,
                    runtime.settings().refreshInterval());
            if (runtime.settings().admin().token() == null) {
                ChaosLog.log(
                        LogMessage.NO_ADMIN_TOKEN, runtime.settings().admin().role());
            }
        } catch (RuntimeException | LinkageError e) {
            runtime.failures().failed(e);
        }
    }

    public synchronized void stop() {
        Scheduler used = scheduler;
        if (used == null) {
            return;
        }
        scheduler = null;
        try {
            runtime.stop();
            metrics.detach();
            used.close();
            ChaosLog.log(LogMessage.STOPPED);
        } catch (RuntimeException | LinkageError e) {
            runtime.failures().failed(e);
        }
    }
}
