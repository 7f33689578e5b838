package org.chaosee.admin.resource;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chaosee.api.storm.Storm;
import org.chaosee.core.engine.ChaosEngine;
import org.chaosee.core.runtime.ChaosRuntime;
import org.chaosee.core.runtime.Version;
import org.chaosee.core.settings.ChaosSettings;
import org.chaosee.core.settings.InjectionLimits;
import org.chaosee.core.settings.Limits;
import org.chaosee.core.store.StoreStatus;
import org.jspecify.annotations.Nullable;

/** The status as a document. */
final class StatusWriter {

    /** A status is for people to look at. */
    private static final int MOST_NAMES = 20;

    private StatusWriter() {}

    static Map<String, @Nullable Object> write(ChaosRuntime runtime) {
        ChaosEngine engine = runtime.engine();
        Map<String, @Nullable Object> status = new LinkedHashMap<>();
        status.put("node", runtime.settings().nodeName());
        status.put("version", Version.current());
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
        status.put("store", store(runtime));
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

    private static Map<String, @Nullable Object> store(ChaosRuntime runtime) {
        StoreStatus status = runtime.storeStatus();
        Map<String, @Nullable Object> store = new LinkedHashMap<>();
        store.put("type", runtime.storeType());
        store.put("state", status.up() ? "up" : "down");
        store.put(
                "lastRefresh",
                status.lastRefresh() == null ? null : status.lastRefresh().toString());
        store.put("cause", status.cause());
        store.put("heartbeatCause", runtime.heartbeatTrouble());
        store.put("skippedRows", status.skipped());
        store.put("skipped", runtime.skippedRows().stream().limit(MOST_NAMES).toList());
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
}
