package org.chaosee.cdi.extension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.BeforeShutdown;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chaosee.cdi.config.Configuration;
import org.chaosee.cdi.config.MicroProfileConfiguration;
import org.chaosee.cdi.lifecycle.Lifecycle;
import org.chaosee.core.log.ChaosLog;
import org.chaosee.core.log.LogMessage;
import org.chaosee.core.runtime.ChaosRuntime;
import org.chaosee.core.settings.ChaosSettings;
import org.jspecify.annotations.Nullable;

/**
 * Brings Chaos EE into an application, as far as the configuration says so. When it is off, this extension does nothing
 * but say so; no other part of Chaos EE does anything without the {@link ChaosRuntime} bean that is added here.
 *
 * <p>Its methods stand in the order of the container's life cycle (Jakarta CDI 4.0, section 24.4).
 */
public class ChaosExtension implements Extension {

    private final List<String> problems = new ArrayList<>();
    private @Nullable ChaosRuntime runtime;
    private @Nullable Lifecycle lifecycle;

    void readConfiguration(@Observes BeforeBeanDiscovery event) {
        ClassLoader loader = applicationLoader();
        StoreFactories stores = new StoreFactories(loader);
        Configuration configuration = MicroProfileConfiguration.read(stores::types);
        problems.addAll(stores.problems());
        if (configuration instanceof Configuration.On on) {
            switchOn(on.settings(), stores, loader);
        } else if (configuration instanceof Configuration.Invalid invalid) {
            problems.addAll(invalid.problems());
        } else if (configuration instanceof Configuration.OffInProduction production) {
            ChaosLog.log(LogMessage.OFF_IN_PRODUCTION, production.why());
        } else {
            ChaosLog.log(
                    configuration instanceof Configuration.Absent ? LogMessage.OFF_WITHOUT_CONFIG : LogMessage.OFF);
        }
    }

    /** What was switched on; empty as long as the configuration has not been read, and when Chaos EE is off. */
    public Optional<ChaosRuntime> runtime() {
        return Optional.ofNullable(runtime);
    }

    void addBeans(@Observes AfterBeanDiscovery event) {
        ChaosRuntime on = runtime;
        if (on != null) {
            event.addBean()
                    .beanClass(ChaosExtension.class)
                    .types(Object.class, ChaosRuntime.class)
                    .scope(Singleton.class)
                    .produceWith(instance -> on);
        }
    }

    void reportProblems(@Observes AfterDeploymentValidation event) {
        problems.forEach(problem -> event.addDeploymentProblem(new DeploymentException(problem)));
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object event, BeanManager beans) {
        if (lifecycle != null) {
            lifecycle.start(beans);
        }
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
        stop();
    }

    void stopAtTheLatest(@Observes BeforeShutdown event) {
        stop();
    }

    /** Servers deploy with the application's class loader as that of the thread; ours sees it, too, in most layouts. */
    private static ClassLoader applicationLoader() {
        ClassLoader ofThread = Thread.currentThread().getContextClassLoader();
        return ofThread != null ? ofThread : ChaosExtension.class.getClassLoader();
    }

    private void switchOn(ChaosSettings settings, StoreFactories stores, ClassLoader loader) {
        if (problems.isEmpty()) {
            ChaosRuntime on = new ChaosRuntime(settings, stores.choose(settings), loader);
            runtime = on;
            lifecycle = new Lifecycle(on);
        }
    }

    private void stop() {
        if (lifecycle != null) {
            lifecycle.stop();
        }
    }
}
