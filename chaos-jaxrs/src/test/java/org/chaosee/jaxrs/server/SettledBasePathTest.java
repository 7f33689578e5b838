package org.chaosee.jaxrs.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.chaosee.core.engine.FaultPoint;
import org.chaosee.core.runtime.ChaosRuntime;
import org.chaosee.jaxrs.testing.Runtimes;
import org.junit.jupiter.api.Test;

class SettledBasePathTest {

    private final List<String> corrections = new ArrayList<>();

    @Test
    void aServletMappingIsNoMoreThanAGuess() {
        BasePath path = mappedTo("/api/*");
        assertThat(path.path()).isEqualTo("/api");

        path.confirm(request(() -> "http://localhost/shop/rest/"));

        assertThat(path.path()).isEqualTo("/rest");
        assertThat(corrections).containsExactly("/rest");
    }

    @Test
    void theFirstRequestThatGetsThereSettlesItForAll() {
        BasePath path = mappedTo("/api/*");

        path.confirm(request(() -> {
            // Another request gets ahead between this one's look and its turn.
            path.confirm(request(() -> "http://localhost/shop/first/"));
            return "http://localhost/shop/second/";
        }));

        assertThat(path.path()).isEqualTo("/first");
        assertThat(corrections).containsExactly("/first");
    }

    @Test
    void waysThroughLocatorsAreKnownUnderTheSettledPathOnly() {
        ChaosRuntime runtime = Runtimes.inMemory();
        ResourceMethod method = new ResourceMethod(Shop.Addresses.class, "address", "GET", "/{number}", true);
        SubResourcePoints points = new SubResourcePoints(method, mappedTo("/api/*"), runtime);
        UriInfo request = Fakes.fake(
                UriInfo.class,
                Map.of(
                        "getBaseUri", arguments -> URI.create("http://localhost/shop/rest/"),
                        "getPath", arguments -> "customers/7/addresses/1",
                        "getMatchedResources", arguments -> List.of(new Shop.Addresses(), new Shop.Customers())));

        FaultPoint point = points.point(request);

        assertThat(point.facts().fields()).containsEntry("path", "/rest/customers/{id}/addresses/{number}");
        assertThat(runtime.engine().points()).containsExactly(point);
    }

    private BasePath mappedTo(String mapping) {
        ServletRegistration servlet = Fakes.fake(
                ServletRegistration.class,
                Map.of(
                        "getName", arguments -> Application.class.getName(),
                        "getMappings", arguments -> List.of(mapping)));
        ServletContext context = Fakes.fake(
                ServletContext.class,
                Map.of(
                        "getContextPath", arguments -> "/shop",
                        "getServletRegistrations", arguments -> Map.of("servlet", servlet)));
        BasePath path = BasePath.guess(null, context);
        path.onCorrection(corrections::add);
        return path;
    }

    private static UriInfo request(Supplier<String> base) {
        return Fakes.fake(UriInfo.class, Map.of("getBaseUri", arguments -> URI.create(base.get())));
    }
}
