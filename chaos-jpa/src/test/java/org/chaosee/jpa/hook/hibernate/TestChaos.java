package org.chaosee.jpa.hook.hibernate;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.chaosee.api.Injection;
import org.chaosee.api.Target;
import org.chaosee.api.spi.StoreSettings;
import org.chaosee.core.audit.Initiator;
import org.chaosee.core.control.ActionFilter;
import org.chaosee.core.runtime.ChaosRuntime;
import org.chaosee.core.settings.AdminSettings;
import org.chaosee.core.settings.BeanSettings;
import org.chaosee.core.settings.ChaosSettings;
import org.chaosee.core.settings.Exclusions;
import org.chaosee.core.settings.Limits;
import org.chaosee.core.store.MemoryActionStoreFactory;

/** A runtime whose store is in memory, and what it injected. */
final class TestChaos implements AutoCloseable {

    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
    private final List<Injection> injections = new CopyOnWriteArrayList<>();
    private final ChaosRuntime runtime;
    private int actions;

    TestChaos(String... excluded) {
        ChaosSettings settings = new ChaosSettings(
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
                Map.of());
        runtime = new ChaosRuntime(
                settings, new MemoryActionStoreFactory(), getClass().getClassLoader());
        runtime.start(executor);
        runtime.addListener(injections::add);
    }

    ChaosRuntime runtime() {
        return runtime;
    }

    /** Puts an action in force: {@code fault} is a type or a whole fault, {@code target} has all but the kind. */
    void action(Object fault, Map<String, String> target, Map<String, ?> more) {
        Map<String, Object> document = new HashMap<>(more);
        Map<String, Object> fields = new HashMap<>(target);
        fields.put("kind", "jpa");
        document.put("name", "action-" + actions++);
        document.put("target", fields);
        document.put("fault", fault instanceof String type ? Map.of("type", type) : fault);
        runtime.actions().create(document, Initiator.code("test"));
    }

    void action(Object fault, Map<String, String> target) {
        action(fault, target, Map.of());
    }

    /** Notes each access, and delays none. */
    void watch() {
        action(Map.of("type", "latency", "min", "PT0S", "max", "PT0S"), Map.of());
    }

    /** Ends all actions, and forgets what they did. */
    void calm() {
        runtime.actions().disable(ActionFilter.ALL, Initiator.code("test"));
        injections.clear();
    }

    void forget() {
        injections.clear();
    }

    List<Injection> injections() {
        return injections;
    }

    /** What was hit, such as {@code insert Item}. */
    List<String> hits() {
        return injections.stream().map(TestChaos::hit).toList();
    }

    private static String hit(Injection injection) {
        String entity = injection.point().get(Target.ENTITY);
        String operation = injection.point().get(Target.OPERATION);
        return entity == null ? operation : operation + " " + entity;
    }

    @Override
    public void close() {
        runtime.stop();
        executor.shutdownNow();
    }
}
