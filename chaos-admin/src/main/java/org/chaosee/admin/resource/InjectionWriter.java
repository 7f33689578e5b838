package org.chaosee.admin.resource;

import java.util.LinkedHashMap;
import java.util.Map;
import org.chaosee.api.Injection;
import org.chaosee.core.report.Reported;
import org.jspecify.annotations.Nullable;

/** An injection as a document. */
final class InjectionWriter {

    private InjectionWriter() {}

    static Map<String, @Nullable Object> write(Reported reported) {
        Injection injection = reported.injection();
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("at", injection.at().toString());
        tree.put("action", injection.action());
        tree.put("actionId", injection.actionId().toString());
        tree.put("storm", injection.storm());
        tree.put("node", injection.node());
        tree.put("point", point(injection));
        tree.put("phase", injection.phase().id());
        tree.put("fault", injection.fault());
        tree.put("delay", injection.delay().toString());
        tree.put(
                "skipped",
                reported.skipped() == null ? null : reported.skipped().id());
        return tree;
    }

    private static Map<String, String> point(Injection injection) {
        Map<String, String> point = new LinkedHashMap<>();
        point.put("kind", injection.kind().id());
        point.putAll(injection.point());
        return point;
    }
}
