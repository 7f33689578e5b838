package org.chaosee.cdi.metrics;

import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Unmanaged;
import org.chaosee.api.Injection;
import org.chaosee.api.SkipReason;
import org.chaosee.api.fault.LatencyFault;
import org.chaosee.api.guard.GuardBreached;
import org.chaosee.api.spi.InjectionListener;
import org.chaosee.core.guard.GuardListener;
import org.chaosee.core.runtime.ChaosRuntime;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricID;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.Tag;

/** Counts injections and breaches in the application's MicroProfile metric registry. Thread-safe. */
final class MicroProfileMetrics implements Metrics, InjectionListener, GuardListener {

    static final String INJECTIONS = "chaos.injections";
    static final String SKIPPED = "chaos.skipped";
    static final String DELAY = "chaos.delay.milliseconds";
    static final String REVISION = "chaos.plan.revision";
    static final String LIVE = "chaos.actions.live";
    static final String BREACHES = "chaos.guard.breaches";

    private static final Metadata INJECTIONS_METADATA = described(INJECTIONS, "Faults that were injected");
    private static final Metadata SKIPPED_METADATA =
            described(SKIPPED, "Faults that were decided on, and not injected");

    /** The unit stands in the name: servers that scale units to seconds don't do it for all parts of a histogram. */
    private static final Metadata DELAY_METADATA = described(DELAY, "How long calls were delayed, in milliseconds");

    private static final Metadata BREACHES_METADATA = described(BREACHES, "Breaches that the guard has found");

    private final MetricRegistry registry;

    // Made ahead of time: when a deployment has failed, nothing can be loaded any more by the time of detach().
    private final MetricID revision = new MetricID(REVISION);
    private final MetricID live = new MetricID(LIVE);

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
        registry.gauge(
                described(REVISION, "The revision of the plan in force"),
                () -> runtime.engine().plan().revision());
        registry.gauge(
                described(LIVE, "Actions in force on this node"),
                () -> runtime.engine().plan().size());
        return new MicroProfileMetrics(registry);
    }

    @Override
    public void onInjection(Injection injection) {
        registry.counter(
                        INJECTIONS_METADATA,
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
        registry.counter(SKIPPED_METADATA, new Tag("action", wouldHaveBeen.action()), new Tag("reason", reason.id()))
                .inc();
    }

    @Override
    public void breached(GuardBreached breach) {
        registry.counter(BREACHES_METADATA, new Tag("condition", breach.condition()))
                .inc();
    }

    @Override
    public void detach() {
        registry.remove(revision);
        registry.remove(live);
    }

    private static Metadata described(String name, String description) {
        return Metadata.builder()
                .withName(name)
                .withUnit(MetricUnits.NONE)
                .withDescription(description)
                .build();
    }
}
