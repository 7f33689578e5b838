package org.chaosee.admin;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.chaosee.admin.lookup.CdiRuntimeLookup;
import org.chaosee.admin.lookup.RuntimeLookup;
import org.chaosee.admin.problem.ProblemMapper;
import org.chaosee.admin.resource.ChaosResource;
import org.chaosee.admin.security.AdminFilter;

/**
 * The admin resource, a JAX-RS application beside the host's own. It lists its classes, so that nothing of the host is
 * scanned into it.
 *
 * <p>The list is the same when Chaos EE is off, for two reasons: an empty one means "scan everything" to JAX-RS, which
 * would serve the host's resources a second time; and some servers ask for it before CDI can tell. {@link AdminFilter}
 * answers 404 to everything then.
 */
@ApplicationPath(ChaosAdminApplication.PATH)
public class ChaosAdminApplication extends Application {

    static final String PATH = "/chaos";

    private final RuntimeLookup lookup;

    public ChaosAdminApplication() {
        this(new CdiRuntimeLookup());
    }

    ChaosAdminApplication(RuntimeLookup lookup) {
        this.lookup = lookup;
    }

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                BaseUriFilter.class,
                AdminFilter.class,
                AnswerHeadersFilter.class,
                ProblemMapper.class,
                ChaosResource.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                RuntimeLookup.PROPERTY,
                lookup,
                // Jersey: our document is OpenAPI.
                "jersey.config.server.wadl.disableWadl",
                true,
                // Jersey: no error page of the server in place of an answer without a body.
                "jersey.config.server.response.setStatusOverSendError",
                true);
    }
}
