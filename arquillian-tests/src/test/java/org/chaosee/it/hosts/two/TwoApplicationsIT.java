package org.chaosee.it.hosts.two;

import java.util.ArrayList;
import java.util.List;
import org.chaosee.it.hosts.fixture.Endpoint;
import org.chaosee.it.hosts.fixture.HostContract;
import org.chaosee.it.hosts.fixture.Wars;
import org.chaosee.it.hosts.plain.ByeResource;
import org.chaosee.it.hosts.plain.HelloResource;
import org.chaosee.it.hosts.plain.PlainEndpoints;
import org.chaosee.it.hosts.plain.StateMapper;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;

class TwoApplicationsIT extends HostContract {

    @Deployment(testable = false)
    static WebArchive host() {
        return Wars.withChaos(Wars.withBeansXml(Wars.host(
                "two",
                FirstApplication.class,
                SecondApplication.class,
                HelloResource.class,
                ByeResource.class,
                StateMapper.class)));
    }

    @Override
    protected List<Endpoint> endpoints() {
        List<Endpoint> endpoints = new ArrayList<>(PlainEndpoints.hello("/first"));
        endpoints.addAll(PlainEndpoints.hello("/second"));
        endpoints.add(PlainEndpoints.bye("/second"));
        return endpoints;
    }

    @Override
    protected List<String> applicationPaths() {
        return List.of("/first", "/second");
    }
}
