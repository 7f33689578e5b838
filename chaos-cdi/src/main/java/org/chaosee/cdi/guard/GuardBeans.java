package org.chaosee.cdi.guard;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanManager;
import org.chaosee.api.spi.GuardCondition;
import org.chaosee.core.guard.Guard;
import org.chaosee.core.log.ChaosLog;
import org.chaosee.core.log.Failures;
import org.chaosee.core.log.LogMessage;
import org.chaosee.core.runtime.ChaosRuntime;
import org.chaosee.core.settings.GuardSettings;

/** Brings the guard what it watches besides responses and the heap, and tells the application what it finds. */
public final class GuardBeans {

    private GuardBeans() {}

    /** Ahead of the start. */
    public static void attach(BeanManager beans, ChaosRuntime runtime) {
        GuardSettings settings = runtime.settings().guard();
        Guard guard = runtime.guard();
        if (!settings.enabled()) {
            return;
        }
        guard.add(new GuardEvents(beans));
        addConditions(beans, guard, runtime.failures());
        if (settings.readiness()) {
            addReadiness(beans, guard, runtime.failures());
        }
        if (guard.isNeeded()) {
            ChaosLog.log(
                    LogMessage.GUARD_ON,
                    String.join(", ", guard.names()),
                    settings.window(),
                    settings.then().id());
        }
    }

    /** One that can't be made is told to the failures, and keeps no other from being found. */
    private static void addConditions(BeanManager beans, Guard guard, Failures failures) {
        Instance<GuardCondition> instance = beans.createInstance().select(GuardCondition.class, Any.Literal.INSTANCE);
        for (Instance.Handle<GuardCondition> handle : instance.handles()) {
            try {
                guard.add(handle.get());
            } catch (RuntimeException | LinkageError e) {
                failures.failed(e);
            }
        }
    }

    /**
     * The class that mentions the types of MicroProfile Health is touched only here, for it can't be loaded on a server
     * without them.
     */
    private static void addReadiness(BeanManager beans, Guard guard, Failures failures) {
        try {
            ReadinessChecks checks = ReadinessChecks.find(beans, failures);
            if (checks.isEmpty()) {
                ChaosLog.log(LogMessage.GUARD_WITHOUT_HEALTH, "no bean has @Readiness");
            } else {
                guard.addReadiness(checks::down);
            }
        } catch (LinkageError e) {
            ChaosLog.log(LogMessage.GUARD_WITHOUT_HEALTH, e.toString());
        }
    }
}
