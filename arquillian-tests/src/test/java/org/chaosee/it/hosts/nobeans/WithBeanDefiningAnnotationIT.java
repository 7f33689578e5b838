package org.chaosee.it.hosts.nobeans;

import java.util.ArrayList;
import java.util.List;
import org.chaosee.it.hosts.fixture.Endpoint;
import org.chaosee.it.hosts.fixture.HostContract;
import org.chaosee.it.hosts.fixture.Wars;
import org.chaosee.it.hosts.plain.EmptyApplication;
import org.chaosee.it.hosts.plain.HelloResource;
import org.chaosee.it.hosts.plain.PlainEndpoints;
import org.chaosee.it.hosts.plain.StateMapper;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;

class WithBeanDefiningAnnotationIT extends HostContract {

    @Deployment(testable = false)
    static WebArchive host() {
        return Wars.withChaos(Wars.host(
                "annotated",
                EmptyApplication.class,
                HelloResource.class,
                BeanResource.class,
                Counter.class,
                StateMapper.class));
    }

    @Override
    protected List<Endpoint> endpoints() {
        List<Endpoint> endpoints = new ArrayList<>(PlainEndpoints.hello("/api"));
        endpoints.add(Endpoint.get("/api/bean", "BeanResource#get", "counted Integer"));
        return endpoints;
    }

    @Override
    protected List<String> applicationPaths() {
        return List.of("/api");
    }
}
