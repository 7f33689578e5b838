package org.chaosee.jpa.hook.eclipselink;

import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.chaosee.api.Injection;
import org.chaosee.api.spi.StoreSettings;
import org.chaosee.core.audit.Initiator;
import org.chaosee.core.runtime.ChaosRuntime;
import org.chaosee.core.settings.AdminSettings;
import org.chaosee.core.settings.BeanSettings;
import org.chaosee.core.settings.ChaosSettings;
import org.chaosee.core.settings.Exclusions;
import org.chaosee.core.settings.Limits;
import org.chaosee.core.store.MemoryActionStoreFactory;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A runtime of its own for each test, whose store is in memory. */
final class Chaos implements AfterEachCallback {

    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
    private final ChaosRuntime runtime;
    private final List<Injection> injections = new CopyOnWriteArrayList<>();

    Chaos(String... excluded) {
        runtime = new ChaosRuntime(
                new ChaosSettings(
                        "node-1",
                        Duration.ofHours(1),
                        new Exclusions(List.of(), List.of(excluded)),
                        BeanSettings.NONE,
                        true,
                        "memory",
                        new StoreSettings("none", StoreSettings.Schema.NONE),
                        new AdminSettings(null, "chaos-admin"),
                        Limits.DEFAULTS,
                        ChaosSettings.DEFAULT_EXCEPTIONS,
                        Map.of()),
                new MemoryActionStoreFactory(),
                Chaos.class.getClassLoader());
        runtime.addListener(injections::add);
        runtime.start(executor);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        stop();
    }

    void stop() {
        runtime.stop();
        executor.shutdownNow();
    }

    ChaosRuntime runtime() {
        return runtime;
    }

    Chaos on(EntityManagerFactory factory) {
        if (!new EclipseLinkHook().attach(factory, "", runtime)) {
            throw new AssertionError("not attached");
        }
        return this;
    }

    /** What was injected so far. */
    List<Injection> injections() {
        return injections;
    }

    /** Has the fault strike each operation of that entity. */
    void strike(String entity, String operation, Map<String, Object> fault) {
        strike(Map.of("kind", "jpa", "entity", entity, "operation", operation), fault, Map.of());
    }

    /** Has the fault strike, and returns the name of the action. */
    String strike(Map<String, Object> target, Map<String, Object> fault, Map<String, Object> more) {
        String name = "chaos-" + System.nanoTime();
        Map<String, Object> document = new HashMap<>(more);
        document.put("name", name);
        document.put("target", target);
        document.put("fault", fault);
        runtime.actions().create(document, Initiator.code("test"));
        return name;
    }

    /** Ends the action of that name. */
    void end(String action) {
        runtime.actions().delete(action, OptionalLong.empty(), Initiator.code("test"));
    }

    static Map<String, Object> fault(String type) {
        return Map.of("type", type);
    }

    /** A delay too short to be noticed: what counts is that it happened. */
    static Map<String, Object> delay() {
        return Map.of("type", "latency", "min", "PT0.001S", "max", "PT0.001S");
    }

    static Map<String, Object> once() {
        return Map.of("trigger", Map.of("maxInjections", 1));
    }
}
