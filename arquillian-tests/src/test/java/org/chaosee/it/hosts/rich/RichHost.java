package org.chaosee.it.hosts.rich;

import java.util.ArrayList;
import java.util.List;
import org.chaosee.it.hosts.fixture.Endpoint;
import org.chaosee.it.hosts.fixture.Wars;
import org.chaosee.it.hosts.nobeans.BeanResource;
import org.chaosee.it.hosts.nobeans.Counter;
import org.chaosee.it.hosts.plain.EmptyApplication;
import org.chaosee.it.hosts.plain.HelloResource;
import org.chaosee.it.hosts.plain.PlainEndpoints;
import org.chaosee.it.hosts.plain.StateMapper;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The host as its developers know it. */
final class RichHost {

    private RichHost() {}

    static WebArchive war(String name) {
        return Wars.withBeansXml(Wars.host(
                name,
                EmptyApplication.class,
                HelloResource.class,
                BeanResource.class,
                Counter.class,
                EjbResource.class,
                AsyncResource.class,
                CustomersResource.class,
                OrdersResource.class,
                Catalogue.class,
                CatalogueResource.class,
                HostFilter.class,
                StateMapper.class));
    }

    static List<Endpoint> endpoints() {
        List<Endpoint> endpoints = new ArrayList<>(PlainEndpoints.hello("/api"));
        endpoints.add(Endpoint.get("/api/bean", "BeanResource#get", "counted Integer"));
        endpoints.add(Endpoint.get("/api/ejb", "EjbResource#get", "from an EJB"));
        endpoints.add(Endpoint.get("/api/async/suspended", "AsyncResource#suspended", "resumed"));
        endpoints.add(Endpoint.get("/api/async/stage", "AsyncResource#stage", "completed"));
        endpoints.add(Endpoint.get(
                        "/api/customers/ann/orders/3",
                        "/api/customers/{id}/orders/{number}",
                        "OrdersResource#order",
                        "order 3 of ann")
                .behindLocator());
        endpoints.add(
                Endpoint.get("/api/catalogue/pen", "/api/catalogue/{item}", "CatalogueResource#item", "item pen"));
        return endpoints;
    }
}
