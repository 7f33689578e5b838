package org.chaosee.jaxrs.guard;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import java.util.EnumSet;
import java.util.Set;
import org.chaosee.core.log.ChaosLog;
import org.chaosee.core.log.LogMessage;
import org.chaosee.jaxrs.lookup.RuntimeLookup;
import org.jspecify.annotations.Nullable;

/**
 * Puts the guard's filter ahead of all others, if the guard is to see responses; otherwise it does nothing. Found as a
 * service (Jakarta Servlet 6.0, section 8.2.4).
 */
public class GuardInitializer implements ServletContainerInitializer {

    private static final String NAME = "chaos-ee-guard";

    @Override
    public void onStartup(@Nullable Set<Class<?>> classes, ServletContext context) {
        try {
            RuntimeLookup.find()
                    .flatMap(runtime ->
                            runtime.guard().traffic().map(traffic -> new GuardFilter(traffic, runtime.failures())))
                    .ifPresent(filter -> put(filter, context));
        } catch (RuntimeException | LinkageError e) {
            // Without a runtime nobody keeps count.
            ChaosLog.log(LogMessage.INTERNAL_FAILURE, e, e);
        }
    }

    private static void put(GuardFilter filter, ServletContext context) {
        FilterRegistration.Dynamic registration = context.addFilter(NAME, filter);
        if (registration != null) {
            registration.setAsyncSupported(true);
            registration.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
        }
    }
}
