package org.chaosee.cdi.metrics;

import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Unmanaged;
import org.chaosee.api.Injection;
import org.chaosee.api.SkipReason;
import org.chaosee.api.fault.LatencyFault;
import org.chaosee.api.spi.InjectionListener;
import org.chaosee.core.runtime.ChaosRuntime;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricID;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.Tag;

/** Counts injections in the application's MicroProfile metric registry. Thread-safe. */
final class MicroProfileMetrics implements Metrics, InjectionListener {

    static final String INJECTIONS = "chaos.injections";
    static final String SKIPPED = "chaos.skipped";
    static final String DELAY = "chaos.delay";
    static final String REVISION = "chaos.plan.revision";
    static final String LIVE = "chaos.actions.live";

    private static final Metadata DELAY_METADATA = Metadata.builder()
            .withName(DELAY)
            .withUnit(MetricUnits.MILLISECONDS)
            .withDescription("How long calls were delayed")
            .build();

    private final MetricRegistry registry;

    private MicroProfileMetrics(MetricRegistry registry) {
        this.registry = registry;
    }

    /** Registers the gauges; throws whatever a server without metrics makes it throw. */
    static MicroProfileMetrics create(BeanManager beans, ChaosRuntime runtime) {
        RegistryHolder holder = new Unmanaged<>(beans, RegistryHolder.class)
                .newInstance()
                .produce()
                .inject()
                .get();
        MetricRegistry registry = holder.registry;
        if (registry == null) {
            throw new IllegalStateException("no MetricRegistry was injected");
        }
        registry.gauge(REVISION, () -> runtime.engine().plan().revision());
        registry.gauge(LIVE, () -> runtime.engine().plan().size());
        return new MicroProfileMetrics(registry);
    }

    @Override
    public void onInjection(Injection injection) {
        registry.counter(
                        INJECTIONS,
                        new Tag("action", injection.action()),
                        new Tag("kind", injection.kind().id()),
                        new Tag("fault", injection.fault()))
                .inc();
        if (injection.fault().equals(LatencyFault.TYPE)) {
            registry.histogram(DELAY_METADATA).update(injection.delay().toMillis());
        }
    }

    @Override
    public void onSkip(Injection wouldHaveBeen, SkipReason reason) {
        registry.counter(SKIPPED, new Tag("action", wouldHaveBeen.action()), new Tag("reason", reason.id()))
                .inc();
    }

    @Override
    public void detach() {
        registry.remove(new MetricID(REVISION));
        registry.remove(new MetricID(LIVE));
    }
}
