package org.chaosee.core.storm;

import java.util.List;
import org.chaosee.api.storm.StormRequest;

/** The names of a storm's members. */
final class StormMembers {

    static final String NAME = StormRequest.NAME;
    static final String USERS = "users";
    static final String ROLES = "roles";
    static final String DURATION = "duration";
    static final String HTTP_PERCENT = "httpPercent";
    static final String JPA_PERCENT = "jpaPercent";
    static final String BEAN_PERCENT = "beanPercent";
    static final String CLIENT_PERCENT = "clientPercent";
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
            CLIENT_PERCENT,
            FAULTS,
            LATENCY_MIN,
            LATENCY_MAX,
            STATUSES,
            EXCLUDE,
            SEED);

    /** All but the name, which is part of the configuration's keys. */
    static final List<String> CONFIGURED = ALL.subList(1, ALL.size());

    private StormMembers() {}
}
