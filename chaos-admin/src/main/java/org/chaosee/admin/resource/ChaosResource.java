package org.chaosee.admin.resource;

import jakarta.enterprise.inject.Vetoed;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.security.Principal;
import org.chaosee.admin.lookup.RuntimeLookup;
import org.chaosee.admin.request.AdminRequest;
import org.chaosee.admin.security.Administrator;
import org.chaosee.api.NoChaos;
import org.chaosee.api.audit.Actor;
import org.chaosee.core.runtime.ChaosRuntime;

/**
 * The root of the admin resource, and the one class of it that JAX-RS finds by its path. Servers scan it into the
 * host's application, too; there is no {@link Administrator} there, and so there is nothing behind this class: every
 * path and every method answers 404. It is no bean, which would need a constructor without parameters.
 */
@Path("chaos")
@NoChaos
@Vetoed
public class ChaosResource {

    private final RuntimeLookup lookup;
    private final UriInfo uri;
    private final HttpHeaders headers;
    private final SecurityContext security;

    public ChaosResource(
            @Context Configuration configuration,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        this.lookup = RuntimeLookup.of(configuration);
        this.uri = uri;
        this.headers = headers;
        this.security = security;
    }

    @Path("status")
    public StatusResource status() {
        return new StatusResource(runtime(), request());
    }

    @Path("actions")
    public ActionsResource actions() {
        return new ActionsResource(runtime().actions(), request());
    }

    @Path("points")
    public PointsResource points() {
        return new PointsResource(runtime().actions(), request());
    }

    @Path("injections")
    public InjectionsResource injections() {
        return new InjectionsResource(runtime().recent(), request());
    }

    @Path("storms")
    public StormsResource storms() {
        return new StormsResource(runtime().storms(), runtime().stormWatch(), request());
    }

    @Path("halt")
    public HaltResource halt() {
        return new HaltResource(runtime().halts(), request());
    }

    @Path("nodes")
    public NodesResource nodes() {
        return new NodesResource(runtime().nodes(), request());
    }

    @Path("audit")
    public AuditResource audit() {
        return new AuditResource(runtime(), request());
    }

    @Path("openapi")
    public OpenApiResource openapi() {
        return new OpenApiResource(request());
    }

    private ChaosRuntime runtime() {
        return lookup.find().orElseThrow(NotFoundException::new);
    }

    private AdminRequest request() {
        Principal caller = security.getUserPrincipal();
        Actor actor = Administrator.actor(caller);
        if (actor == null) {
            throw new NotFoundException();
        }
        return new AdminRequest(uri, headers, actor);
    }
}
