package org.chaosee.core.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chaosee.api.Percent;
import org.chaosee.api.Scope;
import org.chaosee.core.glob.Glob;
import org.chaosee.core.glob.Globs;
import org.chaosee.core.point.Call;
import org.chaosee.core.trigger.Draw;
import org.jspecify.annotations.Nullable;

/** A scope, compiled: selects calls. Asks a call only for what it needs, headers first, for they cost least. */
final class ScopeMatcher {

    private final Map<String, Glob> headers;
    private final Globs users;
    private final boolean anyUser;
    private final List<String> roles;
    private final @Nullable Percent cohort;
    private final long seed;

    ScopeMatcher(Scope scope, long seed) {
        this.headers = new LinkedHashMap<>();
        scope.headers().forEach((name, value) -> headers.put(name, Glob.of(value, Glob.NO_SEPARATOR)));
        this.users = Globs.of(scope.users(), Glob.NO_SEPARATOR);
        this.anyUser = scope.users().isEmpty();
        this.roles = scope.roles();
        this.cohort = scope.cohortPercent();
        this.seed = seed;
    }

    /** Whether the action is for that node at all. */
    static boolean selectsNode(Scope scope, String node) {
        return scope.nodes().isEmpty()
                || Globs.of(scope.nodes(), Glob.NO_SEPARATOR).matchAny(node);
    }

    boolean matches(Call call) {
        return matchesHeaders(call) && matchesUser(call) && matchesRole(call);
    }

    private boolean matchesHeaders(Call call) {
        for (Map.Entry<String, Glob> header : headers.entrySet()) {
            String value = call.header(header.getKey());
            if (value == null || !header.getValue().matches(value)) {
                return false;
            }
        }
        return true;
    }

    private boolean matchesUser(Call call) {
        if (anyUser && cohort == null) {
            return true;
        }
        String user = call.user();
        return user != null
                && (anyUser || users.matchAny(user))
                && (cohort == null || Draw.inCohort(cohort, seed, user));
    }

    private boolean matchesRole(Call call) {
        if (roles.isEmpty()) {
            return true;
        }
        for (String role : roles) {
            if (call.hasRole(role)) {
                return true;
            }
        }
        return false;
    }
}
