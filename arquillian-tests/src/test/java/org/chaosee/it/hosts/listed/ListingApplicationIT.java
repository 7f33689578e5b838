package org.chaosee.it.hosts.listed;

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

class ListingApplicationIT extends HostContract {

    @Deployment(testable = false)
    static WebArchive host() {
        return Wars.withChaos(Wars.withBeansXml(Wars.host(
                "listing", ListingApplication.class, HelloResource.class, ByeResource.class, StateMapper.class)));
    }

    @Override
    protected List<Endpoint> endpoints() {
        List<Endpoint> endpoints = new ArrayList<>(PlainEndpoints.hello("/listed/v1"));
        endpoints.add(PlainEndpoints.bye("/listed/v1"));
        return endpoints;
    }

    @Override
    protected List<String> applicationPaths() {
        return List.of("/listed/v1");
    }
}
