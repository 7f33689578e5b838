package org.chaosee.jaxrs.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Application;
import java.util.List;
import java.util.Map;
import org.chaosee.core.audit.Initiator;
import org.glassfish.jersey.test.DeploymentContext;
import org.junit.jupiter.api.Test;

/** An application that is found under another path than it seemed to have at deployment. */
class BasePathTest extends HttpChaosTest {

    @Override
    protected DeploymentContext configureDeployment() {
        Application application = configure();
        return DeploymentContext.builder(application).contextPath("elsewhere").build();
    }

    @Test
    void theFirstRequestSettlesIt() {
        assertThat(paths()).contains("/api/products", "/api/contracted/terms");

        assertThat(get("products").getStatus()).isEqualTo(200);

        assertThat(paths()).contains("/elsewhere/api/products", "/elsewhere/api/contracted/terms");
        assertThat(paths()).noneMatch(path -> path.startsWith("/api"));
    }

    @Test
    void evenTheFirstRequestIsHitUnderTheRightPath() {
        runtime()
                .actions()
                .create(
                        Map.of(
                                "name", "gone",
                                "target", Map.of("kind", "http", "path", "/elsewhere/api/products"),
                                "fault", Map.of("type", "abort")),
                        Initiator.code(null));

        assertThat(get("products").getStatus()).isEqualTo(503);
    }

    private List<String> paths() {
        return runtime().actions().points(null).stream()
                .map(point -> point.fields().get("path"))
                .toList();
    }
}
