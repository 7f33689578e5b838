package org.chaosee.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One fault that was really applied. Applications may observe it as a CDI event ({@code @Observes Injection}).
 *
 * @param at when
 * @param actionId the action's id
 * @param action the action's name
 * @param storm the storm that the action belongs to, or null
 * @param node the node it happened on
 * @param kind the kind of the fault point
 * @param point the target fields of the fault point, such as {@code method}, {@code path} and {@code resource}
 * @param phase ahead of the work, or after it
 * @param fault the type of the fault, such as {@code latency}
 * @param delay the delay that was drawn (an interrupt of the thread ends it earlier); zero for other faults
 */
public record Injection(
        Instant at,
        UUID actionId,
        String action,
        @Nullable String storm,
        String node,
        Kind kind,
        Map<String, String> point,
        Phase phase,
        String fault,
        Duration delay) {

    /** Copies the point's fields, and keeps their order. */
    public Injection {
        point = Collections.unmodifiableMap(new LinkedHashMap<>(point));
    }
}
