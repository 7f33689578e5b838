package org.chaosee.cdi.metrics;

import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Has the application's metric registry injected, for it can't be looked up on every server ({@code
 * CDI.select(MetricRegistry)} fails on Payara). No bean: it is made by hand, and only where metrics are.
 */
class RegistryHolder {

    @Inject
    @Nullable
    MetricRegistry registry;
}
