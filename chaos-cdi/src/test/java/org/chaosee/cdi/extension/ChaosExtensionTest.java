package org.chaosee.cdi.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.chaosee.api.Injection;
import org.chaosee.api.Kind;
import org.chaosee.api.Phase;
import org.chaosee.api.SkipReason;
import org.chaosee.api.spi.ActionStore;
import org.chaosee.api.spi.ActionStoreFactory;
import org.chaosee.api.spi.InjectionListener;
import org.chaosee.api.spi.StoreSettings;
import org.chaosee.core.audit.Initiator;
import org.chaosee.core.engine.FaultPoint;
import org.chaosee.core.point.Call;
import org.chaosee.core.point.PointFacts;
import org.chaosee.core.runtime.ChaosRuntime;
import org.chaosee.core.store.MemoryActionStoreFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The extension in a real Weld, configured as an application would be. */
class ChaosExtensionTest {

    private final List<String> configured = new ArrayList<>();
    private final ClassLoader loader = Thread.currentThread().getContextClassLoader();

    @TempDir
    private Path library;

    @AfterEach
    void removeConfiguration() {
        configured.forEach(System::clearProperty);
        Thread.currentThread().setContextClassLoader(loader);
    }

    @Test
    void whenOffThereIsNoRuntimeAndNoThread() {
        try (SeContainer container = start()) {
            assertThat(container.select(ChaosRuntime.class).isResolvable()).isFalse();
            assertThat(threads()).isEmpty();
        }
    }

    @Test
    void whenOnTheRuntimeIsABeanThatRunsUntilTheEnd() {
        configure("chaos.enabled", "true");
        ChaosRuntime runtime;
        try (SeContainer container = start()) {
            runtime = container.select(ChaosRuntime.class).get();
            runtime.actions().create(action("all", false), Initiator.code(null));
            assertThat(runtime.engine().plan().size()).isEqualTo(1);
            assertThat(threads()).isNotEmpty();
        }
        assertThat(runtime.engine().plan().size()).isZero();
    }

    @Test
    void aBadValueStopsDeploymentAndNamesTheKey() {
        configure("chaos.enabled", "true");
        configure("chaos.limits.max-latency", "a while");

        assertThatThrownBy(this::start)
                .isInstanceOf(DeploymentException.class)
                .hasMessageContaining("chaos.limits.max-latency=a while")
                .hasMessageContaining("an ISO-8601 duration from PT0.001S to PT1H");
    }

    @Test
    void productionStaysOffUntilItIsAllowed() {
        configure("chaos.enabled", "true");
        configure("chaos.environment", "production");

        try (SeContainer container = start()) {
            assertThat(container.select(ChaosRuntime.class).isResolvable()).isFalse();
        }
    }

    @Test
    void productionWithoutGuardAndAdministratorStopsDeployment() {
        configure("chaos.enabled", "true");
        configure("chaos.environment", "production");
        configure("chaos.allow-production", "true");

        assertThatThrownBy(this::start)
                .isInstanceOf(DeploymentException.class)
                .hasMessageContaining("chaos.guard.max-p99")
                .hasMessageContaining("chaos.admin.role");
    }

    @Test
    void productionWithBothIsOn() {
        configure("chaos.enabled", "true");
        configure("chaos.environment", "production");
        configure("chaos.allow-production", "true");
        configure("chaos.guard.max-p99", "PT2S");
        configure("chaos.admin.token", "secret");

        try (SeContainer container = start()) {
            assertThat(container.select(ChaosRuntime.class).isResolvable()).isTrue();
        }
    }

    @Test
    void injectionsAreToldToObserversAndToListenerBeans() {
        configure("chaos.enabled", "true");
        try (SeContainer container = start()) {
            ChaosRuntime runtime = container.select(ChaosRuntime.class).get();
            runtime.actions().create(action("dry", true), Initiator.code(null));
            runtime.actions().create(action("wet", false), Initiator.code(null));

            FaultPoint point = runtime.engine().point(PointFacts.of(Kind.HTTP).with("path", "/x"));
            runtime.engine().injector().apply(point, point.decide(Call.UNKNOWN, Phase.BEFORE));

            Witness witness = container.select(Witness.class).get();
            assertThat(witness.observed).containsExactly("wet");
            assertThat(witness.heard).containsExactly("dry skipped", "wet");
        }
    }

    @Test
    void whenOffNoStoreIsLoaded() throws IOException {
        provideStores("com.example.Missing");

        try (SeContainer container = start()) {
            assertThat(container.select(ChaosRuntime.class).isResolvable()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {BrokenFactory.class, NamelessFactory.class})
    void aStoreThatIsBrokenStopsDeploymentAndIsNamed(Class<?> provider) throws IOException {
        configure("chaos.enabled", "true");
        provideStores(provider.getName());

        assertThatThrownBy(this::start)
                .isInstanceOf(DeploymentException.class)
                .hasMessageContaining("chaos.store")
                .hasMessageContaining(provider.getName());
    }

    @Test
    void aStoreThatIsMissingStopsDeploymentAndIsNamedBesideWhateverElseIsWrong() throws IOException {
        configure("chaos.enabled", "true");
        configure("chaos.limits.max-latency", "a while");
        provideStores("com.example.Missing");

        assertThatThrownBy(this::start)
                .isInstanceOf(DeploymentException.class)
                .hasMessageContaining("com.example.Missing")
                .hasMessageContaining("chaos.limits.max-latency=a while");
    }

    /** A store that can't be made. */
    public static class BrokenFactory extends MemoryFactory {
        public BrokenFactory() {
            throw new IllegalStateException("broken");
        }
    }

    /** A store that can't be named. */
    public static class NamelessFactory extends MemoryFactory {
        @Override
        public String type() {
            throw new IllegalStateException("nameless");
        }
    }

    /** A store that a library of the application brings. */
    public static class MemoryFactory implements ActionStoreFactory {
        @Override
        public String type() {
            return "other";
        }

        @Override
        public ActionStore open(StoreSettings settings) {
            return new MemoryActionStoreFactory().open(settings);
        }
    }

    private void provideStores(String provider) throws IOException {
        Path services = Files.createDirectories(library.resolve("META-INF/services"));
        Files.writeString(services.resolve(ActionStoreFactory.class.getName()), provider);
        Thread.currentThread()
                .setContextClassLoader(
                        new URLClassLoader(new URL[] {library.toUri().toURL()}, loader));
    }

    private SeContainer start() {
        return SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addExtensions(new ChaosExtension())
                .addBeanClasses(Witness.class)
                .initialize();
    }

    private void configure(String key, String value) {
        configured.add(key);
        System.setProperty(key, value);
    }

    private static Map<String, Object> action(String name, boolean dryRun) {
        return Map.of(
                "name", name, "dryRun", dryRun, "target", Map.of("kind", "http"), "fault", Map.of("type", "abort"));
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("chaos-ee"))
                .toList();
    }

    @Singleton
    static class Witness implements InjectionListener {
        final List<String> observed = new CopyOnWriteArrayList<>();
        final List<String> heard = new CopyOnWriteArrayList<>();

        void observe(@Observes Injection injection) {
            observed.add(injection.action());
        }

        @Override
        public void onInjection(Injection injection) {
            heard.add(injection.action());
        }

        @Override
        public void onSkip(Injection wouldHaveBeen, SkipReason reason) {
            heard.add(wouldHaveBeen.action() + " skipped");
        }
    }
}
