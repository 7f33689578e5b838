package org.chaosee.cdi.bean;

import jakarta.interceptor.InvocationContext;
import org.chaosee.api.Kind;
import org.chaosee.api.Phase;
import org.chaosee.core.engine.FaultPoint;
import org.chaosee.core.engine.Outcome;
import org.chaosee.core.runtime.ChaosRuntime;
import org.jspecify.annotations.Nullable;

/** Lets calls pass the fault points of their methods. Thread-safe. */
public class BeanChaos {

    /**
     * In the data of an invocation: it is passing its point. A server that scans the jar finds the interceptor once more,
     * besides the one that the extension has added, and calls both.
     */
    private static final String PASSING = BeanChaos.class.getName();

    private final ChaosRuntime runtime;
    private final BeanPoints points;

    BeanChaos(ChaosRuntime runtime, BeanPoints points) {
        this.runtime = runtime;
        this.points = points;
    }

    /**
     * The whole call. While no action is for beans, this costs one volatile read.
     *
     * @throws Exception the application's, or what is injected
     */
    @Nullable
    Object pass(InvocationContext invocation) throws Exception {
        BeanPoint point = runtime.engine().plan().has(Kind.BEAN) ? find(invocation) : null;
        if (point == null || point.fault().idle() || invocation.getContextData().put(PASSING, true) != null) {
            return invocation.proceed();
        }
        try {
            return point.staged() ? new StagedCall(runtime, point.fault()).pass(invocation) : pass(point, invocation);
        } finally {
            // Whoever retries the call retries it with the same data.
            invocation.getContextData().remove(PASSING);
        }
    }

    private @Nullable Object pass(BeanPoint point, InvocationContext invocation) throws Exception {
        strike(point.fault(), Phase.BEFORE);
        Object result = invocation.proceed();
        strike(point.fault(), Phase.AFTER);
        return result;
    }

    private @Nullable BeanPoint find(InvocationContext invocation) {
        // Timers of Enterprise Beans have their method where calls have it.
        return invocation.getTarget() == null || invocation.getMethod() == null
                ? null
                : points.find(invocation.getTarget().getClass(), invocation.getMethod());
    }

    private void strike(FaultPoint point, Phase phase) throws Exception {
        Outcome outcome = runtime.engine()
                .injector()
                .apply(point, point.decide(runtime.engine().ambientCall(), phase));
        if (outcome.exception() != null) {
            throw thrown(outcome.exception());
        }
    }

    private static Exception thrown(Throwable injected) {
        if (injected instanceof Error error) {
            throw error;
        }
        // A Throwable that is neither is declared by no method, and so never comes here.
        return (Exception) injected;
    }
}
