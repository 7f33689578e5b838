package org.chaosee.cdi.bean;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.enterprise.inject.spi.Unmanaged;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chaosee.api.Kind;
import org.chaosee.cdi.extension.ChaosExtension;
import org.chaosee.core.audit.Initiator;
import org.chaosee.core.engine.FaultPoint;
import org.chaosee.core.runtime.ChaosRuntime;
import org.example.shop.Beans;

/** The beans of {@link Beans}, or others, in a real Weld, with that configuration. */
final class Application implements AutoCloseable {

    private final List<String> configured = new ArrayList<>();
    private final SeContainer container;

    Application(String... configuration) {
        this(Beans.ALL, configuration);
    }

    Application(List<Class<?>> beans, String... configuration) {
        for (String line : configuration) {
            String[] pair = line.split("=", 2);
            System.setProperty(pair[0], pair[1]);
            configured.add(pair[0]);
        }
        try {
            container = SeContainerInitializer.newInstance()
                    .disableDiscovery()
                    .addExtensions(new ChaosExtension(), new BeanExtension())
                    // As servers do that scan all jars.
                    .addBeanClasses(ChaosInterceptor.class, ChaosMessageInterceptor.class)
                    .addBeanClasses(beans.toArray(Class<?>[]::new))
                    .initialize();
        } finally {
            configured.forEach(System::clearProperty);
        }
    }

    static Application with(String include, String... more) {
        List<String> all = new ArrayList<>(List.of("chaos.enabled=true", "chaos.beans.include=" + include));
        all.addAll(List.of(more));
        return new Application(all.toArray(String[]::new));
    }

    <T> T get(Class<T> bean) {
        return container.select(bean).get();
    }

    /** As servers make message-driven beans: of the class alone, without what extensions have added to its type. */
    <T> T make(Class<T> component) {
        return new Unmanaged<>(container.getBeanManager(), component)
                .newInstance()
                .produce()
                .inject()
                .postConstruct()
                .get();
    }

    ChaosRuntime runtime() {
        return get(ChaosRuntime.class);
    }

    /** Has that exception strike there. */
    void fail(String type, String method, String exception, String phase) {
        strike(type, method, Map.of("type", "exception", "exception", exception), phase);
    }

    void fail(String type, String method) {
        fail(type, method, "java.lang.IllegalStateException", "before");
    }

    void delay(String type, String method, String duration, String phase) {
        strike(type, method, Map.of("type", "latency", "min", duration, "max", duration), phase);
    }

    private void strike(String type, String method, Map<String, Object> fault, String phase) {
        Map<String, Object> target = new LinkedHashMap<>(Map.of("kind", "bean"));
        target.put("type", type);
        target.put("method", method);
        runtime()
                .actions()
                .create(
                        Map.of("name", "a" + configured.size(), "target", target, "fault", fault, "phase", phase),
                        Initiator.code("test"));
        configured.add("one more name");
    }

    long injected() {
        return runtime().tally().injected();
    }

    /** Each as {@code type#method}, with the reason why it can't be hit. */
    List<String> points() {
        return runtime().engine().points().stream()
                .map(FaultPoint::facts)
                .filter(facts -> facts.kind() == Kind.BEAN)
                .map(facts -> facts.names("type").get(1) + "#"
                        + String.join(
                                "", facts.names("method").stream().limit(1).toList())
                        + (facts.reachable() ? "" : ": " + facts.details().get("unreachable")))
                .sorted()
                .toList();
    }

    @Override
    public void close() {
        container.close();
    }
}
