package org.chaosee.jaxrs.server;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.chaosee.core.audit.Initiator;
import org.chaosee.core.runtime.ChaosRuntime;
import org.chaosee.core.settings.ChaosSettings;
import org.chaosee.core.store.MemoryActionStoreFactory;
import org.chaosee.jaxrs.testing.Runtimes;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.test.JerseyTest;
import org.junit.jupiter.api.AfterEach;

/** A real Jersey server with the shop in it, and the filters of a runtime whose store is in memory. */
abstract class HttpChaosTest extends JerseyTest {

    // Not initialised here: the superclass's constructor calls configure().
    Shop.Work work;
    private ScheduledExecutorService executor;
    private ChaosRuntime runtime;

    ChaosSettings settings() {
        return Runtimes.settings();
    }

    ChaosRuntime runtime() {
        return runtime;
    }

    ResourceConfig shop() {
        return new Shop.ShopApplication(work);
    }

    @Override
    protected Application configure() {
        set("jersey.config.test.container.port", "0");
        work = new Shop.Work();
        executor = Executors.newSingleThreadScheduledExecutor();
        runtime = new ChaosRuntime(
                settings(), new MemoryActionStoreFactory(), getClass().getClassLoader());
        runtime.start(executor);
        return shop().register(new ChaosFeature(() -> Optional.of(runtime))).register(SecurityByHeader.class);
    }

    @AfterEach
    void stopRuntime() {
        runtime.stop();
        executor.shutdownNow();
    }

    /** Creates an action for GET requests to that path template below the application's path. */
    void action(String name, String path, Map<String, Object> fault, Map<String, Object> more) {
        Map<String, Object> document = new HashMap<>();
        document.put("name", name);
        document.put("target", Map.of("kind", "http", "method", "GET", "path", "/api" + path));
        document.put("fault", fault);
        document.putAll(more);
        runtime.actions().create(document, Initiator.code("test"));
    }

    void action(String name, String path, Map<String, Object> fault) {
        action(name, path, fault, Map.of());
    }

    Response get(String path) {
        return target("api/" + path).request().get();
    }

    static Map<String, Object> latency(String duration) {
        return Map.of("type", "latency", "min", duration, "max", duration);
    }

    static Map<String, Object> exception(String type) {
        return Map.of("type", "exception", "exception", type, "message", "ouch");
    }

    /** Who calls, as a container would know it: the test says so in a header. */
    @Priority(1)
    static class SecurityByHeader implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            String user = request.getHeaderString("Test-User");
            String role = request.getHeaderString("Test-Role");
            request.setSecurityContext(new SecurityContext() {
                @Override
                public Principal getUserPrincipal() {
                    return user == null ? null : () -> user;
                }

                @Override
                public boolean isUserInRole(String asked) {
                    return asked.equals(role);
                }

                @Override
                public boolean isSecure() {
                    return false;
                }

                @Override
                public String getAuthenticationScheme() {
                    return null;
                }
            });
        }
    }
}
