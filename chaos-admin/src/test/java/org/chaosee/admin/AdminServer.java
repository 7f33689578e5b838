package org.chaosee.admin;

import jakarta.ws.rs.core.Application;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.chaosee.api.Kind;
import org.chaosee.api.spi.ActionStoreFactory;
import org.chaosee.api.spi.StoreSettings;
import org.chaosee.core.control.ActionFilter;
import org.chaosee.core.point.PointFacts;
import org.chaosee.core.runtime.ChaosRuntime;
import org.chaosee.core.settings.AdminSettings;
import org.chaosee.core.settings.AdminToken;
import org.chaosee.core.settings.BeanSettings;
import org.chaosee.core.settings.ChaosSettings;
import org.chaosee.core.settings.Exclusions;
import org.chaosee.core.settings.Limits;
import org.chaosee.core.settings.StormSettings;
import org.chaosee.core.store.MemoryActionStoreFactory;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The admin resource on a real HTTP server, as an application with the context root {@code /shop} has it: one server
 * for all tests of a class, and a new Chaos EE for each of them.
 */
public final class AdminServer implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    public static final String TOKEN = "the-token";

    /** Another one that may do everything, by the name of {@code deputy}. */
    public static final String DEPUTYS_TOKEN = "deputys-token";

    /** One that may only read, by the name of {@code wall}. */
    public static final String READ_ONLY_TOKEN = "walls-token";

    public static final String CONTEXT_ROOT = "/shop";

    private static final AdminSettings SETTINGS = new AdminSettings(
            List.of(
                    new AdminToken(AdminToken.UNNAMED, TOKEN, false),
                    new AdminToken("deputy", DEPUTYS_TOKEN, false),
                    new AdminToken("wall", READ_ONLY_TOKEN, true)),
            AdminSettings.DEFAULT_ROLE,
            AdminSettings.DEFAULT_READ_ONLY_ROLE);

    private final Application application;
    private final AdminSettings settings;
    private final ActionStoreFactory store;
    private final Map<String, StormSettings> storms;
    private HttpServer server;
    private URI address;
    private ScheduledThreadPoolExecutor executor;
    private ChaosRuntime runtime;

    private AdminServer(
            Application application,
            AdminSettings settings,
            ActionStoreFactory store,
            Map<String, StormSettings> storms) {
        this.application = application == null ? new ChaosAdminApplication(() -> Optional.of(runtime)) : application;
        this.settings = settings;
        this.store = store;
        this.storms = storms;
    }

    static AdminServer standard() {
        return with(SETTINGS);
    }

    static AdminServer with(AdminSettings settings) {
        return new AdminServer(null, settings, new MemoryActionStoreFactory(), Map.of());
    }

    static AdminServer with(ActionStoreFactory store) {
        return new AdminServer(null, SETTINGS, store, Map.of());
    }

    /** With these storms configured, by their names. */
    static AdminServer with(Map<String, StormSettings> storms) {
        return new AdminServer(null, SETTINGS, new MemoryActionStoreFactory(), storms);
    }

    static AdminServer with(Application application) {
        return new AdminServer(application, SETTINGS, new MemoryActionStoreFactory(), Map.of());
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        server = GrizzlyHttpServerFactory.createHttpServer(
                URI.create("http://localhost:0" + CONTEXT_ROOT),
                ResourceConfig.forApplication(application).register(TestUsers.class));
        address = URI.create("http://localhost:" + server.getListener("grizzly").getPort() + CONTEXT_ROOT);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        executor = new ScheduledThreadPoolExecutor(1);
        runtime = new ChaosRuntime(
                new ChaosSettings(
                        "node-1",
                        Duration.ofHours(1),
                        Exclusions.NONE,
                        BeanSettings.NONE,
                        true,
                        "memory",
                        new StoreSettings("none", StoreSettings.Schema.NONE),
                        settings,
                        Limits.DEFAULTS,
                        ChaosSettings.DEFAULT_EXCEPTIONS,
                        storms),
                store,
                AdminServer.class.getClassLoader());
        point("GET", "/api/products", "list");
        point("GET", "/api/products/{id}", "get");
        point("POST", "/api/orders", "order");
        runtime.start(executor);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        runtime.stop();
        executor.shutdownNow();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        server.shutdownNow();
    }

    public ChaosRuntime runtime() {
        return runtime;
    }

    /** Where the context root is. */
    public URI address() {
        return address;
    }

    /** A request of somebody who brings the token, with a path from the context root on. */
    public Call call(String method, String path) {
        return new Call(method, URI.create(address + path)).header("Authorization", "Bearer " + TOKEN);
    }

    /** A request of somebody who brings that token. */
    public Call bearing(String token, String method, String path) {
        return anonymous(method, path).header("Authorization", "Bearer " + token);
    }

    /** A request of nobody. */
    public Call anonymous(String method, String path) {
        return new Call(method, URI.create(address + path));
    }

    public Answer get(String path) {
        return call("GET", path).send();
    }

    /** Creates an action that delays GET /api/products. */
    public Answer create(String name) {
        return call("POST", "/chaos/actions").json(Documents.latency(name)).send();
    }

    /** Begins a storm for alice. */
    public Answer storm(String name) {
        return call("POST", "/chaos/storms").json(Documents.storm(name)).send();
    }

    /** All that a refused request must leave as it is. */
    public State state() {
        List<Map<String, Object>> documents = runtime.actions().list(ActionFilter.ALL).stream()
                .map(versioned -> runtime.actions().write(versioned.action()))
                .toList();
        return new State(documents, runtime.engine().plan().revision());
    }

    public record State(List<Map<String, Object>> documents, long revision) {}

    private void point(String method, String path, String name) {
        runtime.engine()
                .point(PointFacts.of(Kind.HTTP)
                        .with("method", method)
                        .with("path", path)
                        .with("resource", "org.shop.ProductResource#" + name, "ProductResource#" + name));
    }
}
