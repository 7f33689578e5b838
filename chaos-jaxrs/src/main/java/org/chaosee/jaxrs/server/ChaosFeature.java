package org.chaosee.jaxrs.server;

import jakarta.enterprise.inject.Vetoed;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Providers;
import java.util.Optional;
import java.util.function.Supplier;
import org.chaosee.core.log.ChaosLog;
import org.chaosee.core.log.LogMessage;
import org.chaosee.core.runtime.ChaosRuntime;
import org.chaosee.jaxrs.client.ClientChaos;
import org.chaosee.jaxrs.lookup.RuntimeLookup;
import org.jspecify.annotations.Nullable;

/**
 * Brings the filters into each JAX-RS application of the host, and into the clients that it makes, without a line of its
 * code.
 *
 * <p>It is found twice, as a service (Jakarta RESTful Web Services 3.1, section 4.1.2), for applications that list their
 * classes, and as the provider {@link ScannedChaosFeature}, for servers that know no such services; the second one finds
 * the first one's work and does nothing. They are two classes because some servers warn of a class that comes twice.
 *
 * <p>It injects nothing but {@code @Context} fields: a service is no bean, and {@code @Inject} in it breaks deployment on
 * some servers. It is kept from being a bean: RESTEasy would make it one for all JAX-RS applications of the WAR, with the
 * {@link Application} of whichever started first.
 *
 * <p>Whatever breaks in here is logged, and means that this application gets no HTTP chaos.
 */
@Vetoed
public class ChaosFeature implements Feature {

    /** Set where one of the two has failed: the other one is not to fail again. */
    private static final String FAILED = ChaosFeature.class.getName() + ".failed";

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

    @Context
    @Nullable
    SecurityContext security;

    @Context
    @Nullable
    HttpHeaders headers;

    @Context
    @Nullable
    HttpServletRequest servletRequest;

    @Context
    @Nullable
    HttpServletResponse servletResponse;

    /** For the server. */
    public ChaosFeature() {
        this(RuntimeLookup::find);
    }

    ChaosFeature(Supplier<Optional<ChaosRuntime>> runtime) {
        this.runtime = runtime;
    }

    @Override
    public boolean configure(FeatureContext context) {
        try {
            if (context.getConfiguration().getRuntimeType() == RuntimeType.CLIENT) {
                runtime.get().ifPresent(on -> ClientChaos.attach(on, context));
                return true;
            }
            if (!isOurs(context.getConfiguration())) {
                return false;
            }
            Optional<ChaosRuntime> on = runtime.get();
            return on.isPresent() && attach(on.get(), context);
        } catch (RuntimeException | LinkageError e) {
            // Without a runtime nobody keeps count.
            ChaosLog.log(LogMessage.INTERNAL_FAILURE, e, e);
            giveUp(context);
            return false;
        }
    }

    private static boolean isOurs(Configuration configuration) {
        return !configuration.isRegistered(ResourceMethodBinder.class)
                && configuration.getInstances().stream().noneMatch(ResourceMethodBinder.class::isInstance)
                && configuration.getProperty(FAILED) == null;
    }

    private boolean attach(ChaosRuntime found, FeatureContext context) {
        try {
            BasePath basePath = BasePath.guess(application, servletContext);
            context.register(new ResourceMethodBinder(
                    found,
                    basePath,
                    new ExceptionResponses(providers),
                    new Connections(servletRequest, servletResponse)));
            found.engine().ambientCall().add(new CurrentRequest(security, headers));
            return true;
        } catch (RuntimeException | LinkageError e) {
            found.failures().failed(e);
            giveUp(context);
            return false;
        }
    }

    private static void giveUp(FeatureContext context) {
        try {
            context.property(FAILED, true);
        } catch (RuntimeException | LinkageError e) {
            // Then the other one fails as well.
        }
    }
}
