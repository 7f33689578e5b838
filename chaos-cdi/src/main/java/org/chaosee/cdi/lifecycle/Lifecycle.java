package org.chaosee.cdi.lifecycle;

import jakarta.enterprise.inject.spi.BeanManager;
import org.chaosee.cdi.caller.Callers;
import org.chaosee.cdi.event.HaltEvents;
import org.chaosee.cdi.event.InjectionEvents;
import org.chaosee.cdi.event.ListenerBeans;
import org.chaosee.cdi.event.StormEvents;
import org.chaosee.cdi.guard.GuardBeans;
import org.chaosee.cdi.management.ApplicationName;
import org.chaosee.cdi.management.Management;
import org.chaosee.cdi.metrics.Metrics;
import org.chaosee.core.jvm.JvmThreads;
import org.chaosee.core.log.ChaosLog;
import org.chaosee.core.log.LogMessage;
import org.chaosee.core.runtime.ChaosRuntime;
import org.chaosee.core.settings.ChaosSettings;
import org.jspecify.annotations.Nullable;

/** Starts and stops Chaos EE with the application. Both may be called more than once; what fails stays
 * in here. */
public final class Lifecycle {

    private final ChaosRuntime runtime;
    private boolean begun;
    private boolean ended;
    private @Nullable Scheduler scheduler;
    private Metrics metrics = Metrics.NONE;
    private Management management = Management.NONE;

    public Lifecycle(ChaosRuntime runtime) {
        this.runtime = runtime;
    }

    public synchronized void start(BeanManager beans) {
        if (begun) {
            return;
        }
        begun = true;
        attempt(() -> Callers.add(beans, runtime.engine().ambientCall()));
        attempt(() -> runtime.addListener(new InjectionEvents(beans)));
        attempt(() -> runtime.stormWatch().addListener(new StormEvents(beans)));
        attempt(() -> runtime.haltSwitch()
                .add(new HaltEvents(beans, runtime.settings().nodeName())));
        attempt(() -> ListenerBeans.of(beans, runtime.failures()).forEach(runtime::addListener));
        attempt(() -> GuardBeans.attach(beans, runtime));
        attempt(() -> metrics = Metrics.attach(beans, runtime));
        attempt(() -> runtime.attachJvm(JvmThreads.with(ManagedThreads.find())));
        attempt(() -> management = Management.register(runtime));
        attempt(() -> runtime.nameApplication(ApplicationName.find()));
        attempt(this::startPolling);
    }

    public synchronized void stop() {
        if (!begun || ended) {
            return;
        }
        ended = true;
        attempt(runtime::stop);
        attempt(() -> metrics.detach());
        attempt(() -> management.close());
        attempt(this::giveBackThreads);
        attempt(() -> ChaosLog.log(LogMessage.STOPPED));
    }

    private void startPolling() {
        Scheduler found = Scheduler.find();
        scheduler = found;
        runtime.start(found.executor());
        ChaosSettings settings = runtime.settings();
        ChaosLog.log(LogMessage.ON, settings.nodeName(), runtime.storeType(), settings.refreshInterval());
        if (settings.admin().tokens().isEmpty()) {
            ChaosLog.log(LogMessage.NO_ADMIN_TOKEN, settings.admin().role());
        }
    }

    private void giveBackThreads() {
        if (scheduler != null) {
            scheduler.close();
        }
    }

    /** One step that fails keeps no other from being done, and the application from nothing. */
    private void attempt(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | LinkageError e) {
            runtime.failures().failed(e);
        }
    }
}
