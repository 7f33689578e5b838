package org.chaosee.api.control;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chaosee.api.Phase;
import org.chaosee.api.Scope;
import org.chaosee.api.Target;
import org.chaosee.api.Trigger;
import org.chaosee.api.fault.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Asks for an action, or for changes of one. Of a new action, what is left out gets its default. Immutable: each method
 * answers a new request.
 *
 * <pre>{@code
 * ActionRequest.named("slow-orders")
 *         .target(Target.any(Kind.BEAN).with(Target.TYPE, "OrderService"))
 *         .scope(Scope.users("alice"))
 *         .fault(new LatencyFault(Duration.ofMillis(200), Duration.ofSeconds(1)))
 * }</pre>
 *
 * <p>A request only holds what it is told; what is wrong with it is found by whoever carries it out.
 */
public final class ActionRequest {

    private final Map<String, @Nullable Object> members;

    private ActionRequest(Map<String, @Nullable Object> members) {
        this.members = Collections.unmodifiableMap(members);
    }

    /** Asks for an action of that name, {@code [a-z0-9][a-z0-9-]{0,62}}. */
    public static ActionRequest named(String name) {
        return changes().name(name);
    }

    /** Asks for changes; none so far. */
    public static ActionRequest changes() {
        return new ActionRequest(Map.of());
    }

    /**
     * Asks for what a document says that has the members of the admin resource's: a plain tree of maps, lists, strings,
     * numbers, booleans and nulls, such as a JSON or YAML parser makes. Copies its uppermost level.
     */
    public static ActionRequest of(Map<String, ? extends @Nullable Object> document) {
        return new ActionRequest(new LinkedHashMap<>(document));
    }

    public ActionRequest name(String name) {
        return with("name", name);
    }

    /** What it is for; at most 1000 characters. */
    public ActionRequest description(String description) {
        return with("description", description);
    }

    /** Whether it hits anything; true unless told otherwise. */
    public ActionRequest enabled(boolean enabled) {
        return with("enabled", enabled);
    }

    /** Whether it only counts what it would have hit; false unless told otherwise. */
    public ActionRequest dryRun(boolean dryRun) {
        return with("dryRun", dryRun);
    }

    /** The fault points. */
    public ActionRequest target(Target target) {
        return with("target", target);
    }

    /** The calls, by who and where; {@link Scope#ANY} unless told otherwise. */
    public ActionRequest scope(Scope scope) {
        return with("scope", scope);
    }

    /** How often and when; {@link Trigger#ALWAYS} unless told otherwise. */
    public ActionRequest trigger(Trigger trigger) {
        return with("trigger", trigger);
    }

    /** The effect. */
    public ActionRequest fault(Fault fault) {
        return with("fault", fault);
    }

    /** Ahead of the work, or after it; ahead unless told otherwise, but after for faults that change an answer. */
    public ActionRequest phase(Phase phase) {
        return with("phase", phase);
    }

    /** What its random decisions follow from; drawn unless told otherwise. */
    public ActionRequest seed(long seed) {
        return with("seed", seed);
    }

    /**
     * The instant from which on it is inert, in the future, and no later than {@code chaos.limits.max-expiry} from now;
     * {@code chaos.limits.default-expiry} from now unless told otherwise.
     */
    public ActionRequest expiresAt(Instant expiresAt) {
        return with("expiresAt", expiresAt);
    }

    /** Why it is made; at most 1000 characters. */
    public ActionRequest reason(String reason) {
        return with("reason", reason);
    }

    /** What it asks for, by the names of an action's members. Unmodifiable. */
    public Map<String, @Nullable Object> members() {
        return members;
    }

    private ActionRequest with(String member, Object value) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(members);
        changed.put(member, value);
        return new ActionRequest(changed);
    }

    /** Equal when they ask for the same. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ActionRequest request && members.equals(request.members);
    }

    @Override
    public int hashCode() {
        return members.hashCode();
    }

    @Override
    public String toString() {
        return "ActionRequest[" + members + "]";
    }
}
