package org.chaosee.core.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import org.chaosee.api.Kind;
import org.chaosee.api.Target;
import org.chaosee.core.glob.Glob;
import org.chaosee.core.glob.Globs;
import org.chaosee.core.point.PointFacts;

/** A target, compiled: selects fault points by their facts. */
public final class TargetMatcher {

    private final Kind kind;
    private final Map<String, Glob> globs = new LinkedHashMap<>();
    private final Map<String, Globs> excluded = new LinkedHashMap<>();

    public TargetMatcher(Target target) {
        kind = target.kind();
        target.fields().forEach((field, pattern) -> globs.put(field, Glob.of(pattern, separator(field))));
        if (!target.exclude().isEmpty()) {
            kind.fields().forEach(field -> excluded.put(field, Globs.of(target.exclude(), separator(field))));
        }
    }

    /**
     * Whether the target selects that fault point: each of its fields matches one of the point's names, and it is
     * not excluded. What can't be hit is selected by nothing.
     */
    public boolean matches(PointFacts point) {
        if (point.kind() != kind || !point.reachable()) {
            return false;
        }
        for (Map.Entry<String, Glob> field : globs.entrySet()) {
            if (!matches(field.getValue(), point.names(field.getKey()))) {
                return false;
            }
        }
        return !excludes(point);
    }

    private boolean excludes(PointFacts point) {
        for (Map.Entry<String, Globs> field : excluded.entrySet()) {
            for (String name : point.names(field.getKey())) {
                if (field.getValue().matchAny(name)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean matches(Glob glob, Iterable<String> names) {
        for (String name : names) {
            if (glob.matches(name)) {
                return true;
            }
        }
        return false;
    }

    private static char separator(String field) {
        return switch (field) {
            case Target.PATH -> Glob.PATH;
            case Target.RESOURCE, Target.ENTITY, Target.TYPE, Target.ANNOTATION -> Glob.CLASS;
            default -> Glob.NO_SEPARATOR;
        };
    }
}
