package org.chaosee.cdi.guard;

import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.ArrayList;
import java.util.List;
import org.chaosee.core.log.Failures;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The readiness checks of the application. They are made once, for they may be dependent beans. */
final class ReadinessChecks {

    private final RequestContextController requestContext;
    private final List<HealthCheck> checks;

    private ReadinessChecks(RequestContextController requestContext, List<HealthCheck> checks) {
        this.requestContext = requestContext;
        this.checks = checks;
    }

    /** One that can't be made is told to the failures, and keeps no other from being found. */
    static ReadinessChecks find(BeanManager beans, Failures failures) {
        Instance<Object> all = beans.createInstance();
        List<HealthCheck> checks = new ArrayList<>();
        for (Instance.Handle<HealthCheck> handle :
                all.select(HealthCheck.class, Readiness.Literal.INSTANCE).handles()) {
            try {
                checks.add(handle.get());
            } catch (RuntimeException | LinkageError e) {
                failures.failed(e);
            }
        }
        return new ReadinessChecks(all.select(RequestContextController.class).get(), checks);
    }

    boolean isEmpty() {
        return checks.isEmpty();
    }

    /** The names of those that are DOWN. A request asks them elsewhere, so they may count on its context. */
    List<String> down() {
        boolean begun = requestContext.activate();
        try {
            return checks.stream().flatMap(check -> down(check).stream()).toList();
        } finally {
            if (begun) {
                requestContext.deactivate();
            }
        }
    }

    /** One that throws is DOWN (MicroProfile Health 4.0, section 3.2). */
    private static List<String> down(HealthCheck check) {
        try {
            HealthCheckResponse answer = check.call();
            return answer.getStatus() == HealthCheckResponse.Status.UP ? List.of() : List.of(answer.getName());
        } catch (RuntimeException | LinkageError e) {
            return List.of(e.toString());
        }
    }
}
