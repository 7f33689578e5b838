package org.chaosee.it.hosts.nobeans;

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

class WithoutAnyBeanIT extends HostContract {

    @Deployment(testable = false)
    static WebArchive host() {
        return Wars.withChaos(Wars.host("unannotated", EmptyApplication.class, HelloResource.class, StateMapper.class));
    }

    @Override
    protected List<Endpoint> endpoints() {
        return PlainEndpoints.hello("/api");
    }

    @Override
    protected List<String> applicationPaths() {
        return List.of("/api");
    }
}
