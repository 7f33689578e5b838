package org.chaosee.admin.resource;

import java.util.LinkedHashMap;
import java.util.Map;
import org.chaosee.api.guard.GuardBreached;
import org.chaosee.core.guard.GuardStatus;
import org.chaosee.core.settings.GuardSettings;
import org.jspecify.annotations.Nullable;

/** The guard, as part of the status. */
final class GuardWriter {

    private GuardWriter() {}

    static Map<String, @Nullable Object> write(GuardSettings settings, GuardStatus status) {
        Map<String, @Nullable Object> guard = new LinkedHashMap<>();
        guard.put("watching", status.watching());
        guard.put("window", settings.window().toString());
        guard.put("minCalls", settings.minCalls());
        guard.put("responses", status.responses());
        guard.put(
                "conditions",
                status.conditions().stream().map(GuardWriter::condition).toList());
        guard.put("then", settings.then().id());
        guard.put("breaches", status.breaches());
        guard.put("lastBreach", status.last() == null ? null : breach(status.last()));
        return guard;
    }

    private static Map<String, @Nullable Object> condition(GuardStatus.Watched watched) {
        Map<String, @Nullable Object> condition = new LinkedHashMap<>();
        condition.put("name", watched.name());
        condition.put("value", watched.value());
        condition.put("bound", watched.bound());
        return condition;
    }

    private static Map<String, @Nullable Object> breach(GuardBreached found) {
        Map<String, @Nullable Object> breach = new LinkedHashMap<>();
        breach.put("at", found.at().toString());
        breach.put("condition", found.condition());
        breach.put("value", found.value());
        breach.put("bound", found.bound());
        breach.put("reaction", found.reaction().id());
        breach.put("ended", found.ended());
        return breach;
    }
}
