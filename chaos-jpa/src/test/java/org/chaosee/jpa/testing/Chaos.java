package org.chaosee.jpa.testing;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.chaosee.api.Injection;
import org.chaosee.api.spi.StoreSettings;
import org.chaosee.core.audit.Initiator;
import org.chaosee.core.control.ActionFilter;
import org.chaosee.core.engine.FaultPoint;
import org.chaosee.core.report.Reported;
import org.chaosee.core.runtime.ChaosRuntime;
import org.chaosee.core.settings.AdminSettings;
import org.chaosee.core.settings.BeanSettings;
import org.chaosee.core.settings.ChaosSettings;
import org.chaosee.core.settings.Exclusions;
import org.chaosee.core.settings.Limits;
import org.chaosee.core.store.MemoryActionStoreFactory;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A runtime for each test, whose actions are in memory. */
public final class Chaos implements BeforeEachCallback, AfterEachCallback {

    private final List<String> excluded;
    private ScheduledExecutorService executor;
    private ChaosRuntime runtime;
    private int actions;

    /** @param excluded what {@code chaos.jpa.exclude} is to be */
    public Chaos(String... excluded) {
        this.excluded = List.of(excluded);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        executor = Executors.newSingleThreadScheduledExecutor();
        runtime = new ChaosRuntime(
                new ChaosSettings(
                        "node-1",
                        Duration.ofHours(1),
                        new Exclusions(List.of(), excluded),
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
        runtime.start(executor);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        runtime.stop();
        executor.shutdownNow();
    }

    public ChaosRuntime runtime() {
        return runtime;
    }

    /** From now on all points of that kind and operation are hit. */
    public void strike(String kind, String operation, Map<String, Object> fault, String phase) {
        Map<String, Object> document = new HashMap<>();
        document.put("name", "a" + ++actions);
        document.put("target", Map.of("kind", kind, "operation", operation));
        document.put("fault", fault);
        document.put("phase", phase);
        document.put("seed", 1);
        runtime.actions().create(document, Initiator.code("test"));
    }

    /** The same of one fault that has no settings. */
    public void strike(String kind, String operation, String fault, String phase) {
        strike(kind, operation, Map.of("type", fault), phase);
    }

    /** From now on nothing is hit any more. */
    public void calm() {
        runtime.actions().disable(ActionFilter.ALL, Initiator.code("test"));
    }

    /** What was injected, the latest first. */
    public List<Injection> injections() {
        return runtime.recent().latest().stream().map(Reported::injection).toList();
    }

    /** The operations of all points that the runtime knows, with what field selects them. */
    public List<String> points(String field) {
        return runtime.engine().points().stream()
                .map(FaultPoint::facts)
                .map(facts ->
                        String.join(" ", facts.names(field).stream().limit(1).toList())
                                + " "
                                + facts.fields().get("operation"))
                .map(String::strip)
                .toList();
    }

    public static Map<String, Object> latency() {
        return Map.of("type", "latency", "min", "PT0.005S", "max", "PT0.005S");
    }

    public static Map<String, Object> exception(Class<? extends Exception> type) {
        return Map.of("type", "exception", "exception", type.getName(), "message", "ouch");
    }
}
