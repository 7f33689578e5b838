package org.chaosee.it.hosts.colliding;

import java.util.List;
import org.chaosee.it.hosts.fixture.Endpoint;
import org.chaosee.it.hosts.fixture.HostContract;
import org.chaosee.it.hosts.fixture.Wars;
import org.chaosee.it.hosts.plain.EmptyApplication;
import org.chaosee.it.hosts.plain.StateMapper;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;

class CollidingPathsIT extends HostContract {

    @Deployment(testable = false)
    static WebArchive host() {
        return Wars.withChaos(Wars.withBeansXml(Wars.host(
                "colliding", EmptyApplication.class, RootResource.class, ActionsResource.class, StateMapper.class)));
    }

    @Override
    protected List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api", "RootResource#root", "root"),
                Endpoint.get("/api/status", "RootResource#status", "status of the host"),
                Endpoint.get("/api/points", "RootResource#points", "points of the host"),
                Endpoint.get("/api/actions", "ActionsResource#list", "actions of the host"),
                Endpoint.post("/api/actions", "one", "ActionsResource#create", "created one"),
                Endpoint.get("/api/actions/7", "/api/actions/{id}", "ActionsResource#get", "action 7 of the host"));
    }

    @Override
    protected List<String> applicationPaths() {
        return List.of("/api");
    }
}
