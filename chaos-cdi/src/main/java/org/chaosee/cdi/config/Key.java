package org.chaosee.cdi.config;

import java.util.List;
import org.chaosee.core.settings.MasterSwitch;

/** The configuration keys; {@code <name>} stands for any name. The reference lists them all, and a test holds it to this list. */
final class Key {

    static final String ENABLED = MasterSwitch.ENABLED;
    static final String ALLOW_PRODUCTION = MasterSwitch.ALLOW_PRODUCTION;
    static final String ENVIRONMENT = MasterSwitch.ENVIRONMENT;
    static final String NODE_NAME = "chaos.node.name";
    static final String NODE_HEARTBEAT = "chaos.node.heartbeat";
    static final String NODE_TIMEOUT = "chaos.node.timeout";
    static final String REFRESH_INTERVAL = "chaos.refresh-interval";
    static final String HTTP_EXCLUDE = "chaos.http.exclude";
    static final String JPA_EXCLUDE = "chaos.jpa.exclude";
    static final String BEANS_INCLUDE = "chaos.beans.include";
    static final String BEANS_EXCLUDE = "chaos.beans.exclude";
    static final String BEANS_POSITION = "chaos.beans.position";
    static final String RESPONSE_MARKER = "chaos.response-marker";
    static final String STORE = "chaos.store";
    static final String STORE_DATASOURCE = "chaos.store.datasource";
    static final String STORE_SCHEMA = "chaos.store.schema";
    static final String ADMIN_TOKEN = "chaos.admin.token";
    static final String ADMIN_TOKENS = "chaos.admin.tokens.<name>";
    static final String ADMIN_READ_ONLY_TOKENS = "chaos.admin.read-only-tokens.<name>";
    static final String ADMIN_ROLE = "chaos.admin.role";
    static final String ADMIN_READ_ONLY_ROLE = "chaos.admin.read-only-role";
    static final String DEFAULT_EXPIRY = "chaos.limits.default-expiry";
    static final String MAX_EXPIRY = "chaos.limits.max-expiry";
    static final String MAX_LATENCY = "chaos.limits.max-latency";
    static final String MAX_CONCURRENT_DELAYS = "chaos.limits.max-concurrent-delays";
    static final String MAX_INJECTIONS_PER_MINUTE = "chaos.limits.max-injections-per-minute";
    static final String MAX_INJECTED_PERCENT = "chaos.limits.max-injected-percent";
    static final String INJECTED_WINDOW = "chaos.limits.injected-window";
    static final String MAX_MEMORY_FRACTION = "chaos.limits.max-memory-fraction";
    static final String MAX_CPU_LOAD = "chaos.limits.max-cpu-load";
    static final String EXCEPTIONS_ALLOWED = "chaos.exceptions.allowed";
    static final String HALTED = "chaos.halted";
    static final String AUDIT_RETENTION = "chaos.audit.retention";
    static final String MAX_ACTIONS = "chaos.limits.max-actions";
    static final String GUARD_ENABLED = "chaos.guard.enabled";
    static final String GUARD_WINDOW = "chaos.guard.window";
    static final String GUARD_MIN_CALLS = "chaos.guard.min-calls";
    static final String GUARD_MAX_ERROR_PERCENT = "chaos.guard.max-error-percent";
    static final String GUARD_MAX_P99 = "chaos.guard.max-p99";
    static final String GUARD_READINESS = "chaos.guard.readiness";
    static final String GUARD_MAX_HEAP_PERCENT = "chaos.guard.max-heap-percent";
    static final String GUARD_THEN = "chaos.guard.then";
    static final String JVM_EXIT_ALLOWED = "chaos.jvm.exit-allowed";

    /** What follows {@code chaos.storms.<name>.} */
    static final List<String> STORM_KEYS = List.of(
            "users",
            "roles",
            "everyone",
            "duration",
            "http-percent",
            "jpa-percent",
            "bean-percent",
            "client-percent",
            "faults",
            "latency-min",
            "latency-max",
            "statuses",
            "exclude",
            "seed",
            "begin");

    static final String PROFILE = MasterSwitch.PROFILE;
    static final String SMALLRYE_PROFILE = MasterSwitch.SMALLRYE_PROFILE;

    private Key() {}
}
