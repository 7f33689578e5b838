package org.chaosee.admin.security;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import org.chaosee.admin.lookup.RuntimeLookup;
import org.chaosee.admin.problem.Problem;
import org.chaosee.core.runtime.ChaosRuntime;

/**
 * The only way in, for every path and method, known or not. When Chaos EE is off there is nothing behind it. Who comes
 * through is an {@link Administrator} from then on, and may do what is asked for.
 *
 * <p>Not a {@code @Provider}: it would be scanned into the host's application.
 */
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public final class AdminFilter implements ContainerRequestFilter {

    private final RuntimeLookup lookup;

    public AdminFilter(@Context Configuration configuration) {
        this.lookup = RuntimeLookup.of(configuration);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Optional<ChaosRuntime> runtime = lookup.find();
        if (runtime.isEmpty()) {
            request.abortWith(
                    Problem.of(404, "There is nothing at this path.").response().build());
            return;
        }
        Authentication authentication =
                new Authentication(runtime.get().settings().admin());
        SecurityContext caller = request.getSecurityContext();
        String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        Administrator administrator = authentication.authenticate(caller, authorization);
        if (administrator == null) {
            request.abortWith(authentication.refusal(caller, authorization));
            return;
        }
        CrossSite.objection(request.getMethod(), request.getUriInfo().getRequestUri(), request::getHeaderString)
                .or(() ->
                        ReadOnly.objection(administrator, request, runtime.get().refusals()))
                .ifPresentOrElse(
                        objection -> request.abortWith(
                                Problem.of(403, objection).response().build()),
                        () -> request.setSecurityContext(new AdministratorContext(administrator, caller)));
    }
}
