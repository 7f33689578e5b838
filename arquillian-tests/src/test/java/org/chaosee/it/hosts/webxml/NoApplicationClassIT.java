package org.chaosee.it.hosts.webxml;

import java.util.List;
import org.chaosee.it.hosts.fixture.Endpoint;
import org.chaosee.it.hosts.fixture.HostContract;
import org.chaosee.it.hosts.fixture.Wars;
import org.chaosee.it.hosts.plain.HelloResource;
import org.chaosee.it.hosts.plain.PlainEndpoints;
import org.chaosee.it.hosts.plain.StateMapper;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Nobody wrote a class: a servlet is named after the one of the specification. */
class NoApplicationClassIT extends HostContract {

    @Deployment(testable = false)
    static WebArchive host() {
        return Wars.withChaos(Wars.withBeansXml(Wars.host("mapped", HelloResource.class, StateMapper.class))
                .setWebXML(WebXml.of("""
                        <servlet>
                          <servlet-name>jakarta.ws.rs.core.Application</servlet-name>
                        </servlet>
                        <servlet-mapping>
                          <servlet-name>jakarta.ws.rs.core.Application</servlet-name>
                          <url-pattern>/rest/*</url-pattern>
                        </servlet-mapping>
                        """)));
    }

    @Override
    protected List<Endpoint> endpoints() {
        return PlainEndpoints.hello("/rest");
    }

    @Override
    protected List<String> applicationPaths() {
        return List.of("/rest");
    }
}
