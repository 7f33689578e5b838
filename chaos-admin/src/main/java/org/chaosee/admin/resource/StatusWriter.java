package org.chaosee.admin.resource;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chaosee.api.storm.Storm;
import org.chaosee.core.engine.ChaosEngine;
import org.chaosee.core.runtime.ChaosRuntime;
import org.chaosee.core.settings.ChaosSettings;
import org.chaosee.core.settings.InjectionLimits;
import org.chaosee.core.settings.Limits;
import org.chaosee.core.store.StoreStatus;
import org.jspecify.annotations.Nullable;

/** The status as a document. */
final class StatusWriter {

    private static final String UNRELEASED = "development";

    private StatusWriter() {}

    static Map<String, @Nullable Object> write(ChaosRuntime runtime) {
        ChaosEngine engine = runtime.engine();
        Map<String, @Nullable Object> status = new LinkedHashMap<>();
        status.put("node", runtime.settings().nodeName());
        status.put("version", version());
        status.put("revision", engine.latestPlan().revision());
        status.put("halt", HaltResource.write(runtime.halts().current()));
        status.put(
                "guard",
                GuardWriter.write(runtime.settings().guard(), runtime.guard().status()));
        status.put("actions", actions(runtime));
        status.put(
                "storms",
                runtime.stormWatch().storms().stream().map(Storm::name).toList());
        status.put("points", engine.points().size());
        status.put("injections", runtime.tally().counts());
        status.put("delayed", runtime.delayed());
        status.put("failures", runtime.failures().count());
        status.put("store", store(runtime.storeType(), runtime.storeStatus()));
        status.put("limits", limits(runtime.settings()));
        status.put("time", runtime.clock().instant().toString());
        status.put("clockOffset", runtime.clock().offset().toString());
        return status;
    }

    private static Map<String, Integer> actions(ChaosRuntime runtime) {
        Map<String, Integer> actions = new LinkedHashMap<>();
        actions.put("stored", runtime.storedActions());
        actions.put("live", runtime.engine().plan().size());
        return actions;
    }

    private static Map<String, @Nullable Object> store(String type, StoreStatus status) {
        Map<String, @Nullable Object> store = new LinkedHashMap<>();
        store.put("type", type);
        store.put("state", status.up() ? "up" : "down");
        store.put(
                "lastRefresh",
                status.lastRefresh() == null ? null : status.lastRefresh().toString());
        store.put("cause", status.cause());
        store.put("skippedRows", status.skipped());
        return store;
    }

    private static Map<String, @Nullable Object> limits(ChaosSettings settings) {
        Limits bounds = settings.limits();
        InjectionLimits injections = bounds.injections();
        Map<String, @Nullable Object> limits = new LinkedHashMap<>();
        limits.put("defaultExpiry", bounds.defaultExpiry().toString());
        limits.put("maxExpiry", bounds.maxExpiry().toString());
        limits.put("maxLatency", bounds.maxLatency().toString());
        limits.put("maxConcurrentDelays", bounds.maxConcurrentDelays());
        limits.put("maxActions", settings.safety().maxActions());
        limits.put("maxInjectionsPerMinute", injections.maxPerMinute());
        limits.put("maxInjectedPercent", injections.maxPercent().toBigDecimal());
        limits.put("injectedWindow", injections.window().toString());
        limits.put("maxMemoryFraction", decimal(bounds.maxMemoryFraction()));
        limits.put("maxCpuLoad", decimal(bounds.maxCpuLoad()));
        return limits;
    }

    /** With as many decimals as it has. */
    private static BigDecimal decimal(double fraction) {
        return BigDecimal.valueOf(fraction).stripTrailingZeros();
    }

    /** As the jar's manifest says. */
    private static String version() {
        String version = StatusWriter.class.getPackage().getImplementationVersion();
        return version == null ? UNRELEASED : version;
    }
}
