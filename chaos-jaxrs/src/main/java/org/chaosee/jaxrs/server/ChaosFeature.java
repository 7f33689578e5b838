package org.chaosee.jaxrs.server;

import jakarta.servlet.ServletContext;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.Providers;
import java.util.Optional;
import java.util.function.Supplier;
import org.chaosee.core.runtime.ChaosRuntime;
import org.jspecify.annotations.Nullable;

/**
 * Brings the filters into each JAX-RS application of the host, without a line of its code.
 *
 * <p>It is found twice, as a service (Jakarta RESTful Web Services 3.1, section 4.1.2), for applications that list their
 * classes, and as a {@code @Provider}, for servers that know no such services; the second one finds the first one's
 * work and does nothing. It injects nothing but {@code @Context} fields: a service is no bean, and {@code @Inject} in it
 * breaks deployment on some servers.
 */
@Provider
public class ChaosFeature implements Feature {

    private final Supplier<Optional<ChaosRuntime>> runtime;

    @Context
    @Nullable
    Application application;

    @Context
    @Nullable
    ServletContext servletContext;

    @Context
    @Nullable
    Providers providers;

    /** For the server. */
    public ChaosFeature() {
        this(RuntimeLookup::find);
    }

    ChaosFeature(Supplier<Optional<ChaosRuntime>> runtime) {
        this.runtime = runtime;
    }

    @Override
    public boolean configure(FeatureContext context) {
        if (context.getConfiguration().getRuntimeType() == RuntimeType.CLIENT
                || context.getConfiguration().isRegistered(ResourceMethodBinder.class)) {
            return false;
        }
        Optional<ChaosRuntime> on = runtime.get();
        on.ifPresent(found -> context.register(binder(found)));
        return on.isPresent();
    }

    private ResourceMethodBinder binder(ChaosRuntime found) {
        BasePath basePath = BasePath.guess(application, servletContext);
        return new ResourceMethodBinder(found, basePath, new ExceptionResponses(providers));
    }
}
