package org.chaosee.core.storm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chaosee.api.Percent;
import org.chaosee.api.storm.StormRequest;
import org.chaosee.core.settings.StormSettings;
import org.jspecify.annotations.Nullable;

/** The names of a storm's members. */
final class StormMembers {

    static final String NAME = StormRequest.NAME;
    static final String USERS = "users";
    static final String ROLES = "roles";
    static final String DURATION = "duration";
    static final String HTTP_PERCENT = "httpPercent";
    static final String JPA_PERCENT = "jpaPercent";
    static final String BEAN_PERCENT = "beanPercent";
    static final String FAULTS = "faults";
    static final String LATENCY_MIN = "latencyMin";
    static final String LATENCY_MAX = "latencyMax";
    static final String STATUSES = "statuses";
    static final String EXCLUDE = "exclude";
    static final String SEED = "seed";

    /** In the order of the documentation. */
    static final List<String> ALL = List.of(
            NAME,
            USERS,
            ROLES,
            DURATION,
            HTTP_PERCENT,
            JPA_PERCENT,
            BEAN_PERCENT,
            FAULTS,
            LATENCY_MIN,
            LATENCY_MAX,
            STATUSES,
            EXCLUDE,
            SEED);

    private StormMembers() {}

    /** The settings as a document, without what they say nothing of. */
    static Map<String, @Nullable Object> tree(StormSettings settings) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put(USERS, list(settings.users()));
        tree.put(ROLES, list(settings.roles()));
        tree.put(DURATION, text(settings.duration()));
        tree.put(HTTP_PERCENT, percent(settings.httpPercent()));
        tree.put(JPA_PERCENT, percent(settings.jpaPercent()));
        tree.put(BEAN_PERCENT, percent(settings.beanPercent()));
        tree.put(FAULTS, list(settings.faults()));
        tree.put(LATENCY_MIN, text(settings.latencyMin()));
        tree.put(LATENCY_MAX, text(settings.latencyMax()));
        tree.put(STATUSES, list(settings.statuses()));
        tree.put(EXCLUDE, list(settings.exclude()));
        tree.put(SEED, settings.seed());
        return tree;
    }

    private static @Nullable Object list(List<?> list) {
        return list.isEmpty() ? null : list;
    }

    private static @Nullable Object text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable Object percent(@Nullable Percent percent) {
        return percent == null ? null : percent.toBigDecimal();
    }
}
