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

/** A servlet that has the application's class as a parameter. */
class InitParameterIT extends HostContract {

    @Deployment(testable = false)
    static WebArchive host() {
        return Wars.withChaos(Wars.withBeansXml(
                        Wars.host("parameter", UnmappedApplication.class, HelloResource.class, StateMapper.class))
                .setWebXML(WebXml.of("""
                        <servlet>
                          <servlet-name>rest</servlet-name>
                          <servlet-class>org.glassfish.jersey.servlet.ServletContainer</servlet-class>
                          <init-param>
                            <param-name>jakarta.ws.rs.Application</param-name>
                            <param-value>org.chaosee.it.hosts.webxml.UnmappedApplication</param-value>
                          </init-param>
                          <load-on-startup>1</load-on-startup>
                        </servlet>
                        <servlet-mapping>
                          <servlet-name>rest</servlet-name>
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
