package org.chaosee.api.storm;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a storm, or for its end. What is left out is as the storm of that name is configured, or else as storms are
 * by default. Immutable: each method answers a new request.
 *
 * <pre>{@code
 * StormRequest.begin().forUsers("alice").lasting(Duration.ofMinutes(2)).httpPercent(5)
 * StormRequest.end()
 * }</pre>
 *
 * <p>A request only holds what it is told; what is wrong with it is found by whoever carries it out.
 */
public final class StormRequest {

    /** Member of the tree: the storm's name. */
    public static final String NAME = "name";

    private final boolean end;
    private final Map<String, @Nullable Object> members;

    private StormRequest(boolean end, Map<String, @Nullable Object> members) {
        this.end = end;
        this.members = Collections.unmodifiableMap(members);
    }

    /** Asks for the storm named {@value Storm#DEFAULT_NAME}. */
    public static StormRequest begin() {
        return begin(Storm.DEFAULT_NAME);
    }

    /** Asks for the storm of that name. */
    public static StormRequest begin(String name) {
        return new StormRequest(false, named(name));
    }

    /** Asks for the end of the storm named {@value Storm#DEFAULT_NAME}. */
    public static StormRequest end() {
        return end(Storm.DEFAULT_NAME);
    }

    /** Asks for the end of the storm of that name. */
    public static StormRequest end(String name) {
        return new StormRequest(true, named(name));
    }

    /** Strikes these users only; names are exact or globs. Not together with roles. */
    public StormRequest forUsers(String... users) {
        return with("users", List.of(users));
    }

    /** Strikes those in one of these container roles only. Not together with users. */
    public StormRequest forRoles(String... roles) {
        return with("roles", List.of(roles));
    }

    /** Ends after that time; from a second to {@code chaos.limits.max-expiry}. */
    public StormRequest lasting(Duration duration) {
        return with("duration", duration.toString());
    }

    /** Strikes that share of HTTP requests; from 0 to 100, with at most five decimals. */
    public StormRequest httpPercent(double percent) {
        return with("httpPercent", percent);
    }

    /** Strikes that share of database accesses; from 0 to 100, with at most five decimals. */
    public StormRequest jpaPercent(double percent) {
        return with("jpaPercent", percent);
    }

    /** Strikes that share of calls of bean methods; from 0 to 100, with at most five decimals. */
    public StormRequest beanPercent(double percent) {
        return with("beanPercent", percent);
    }

    /** Strikes that share of outgoing HTTP requests; from 0 to 100, with at most five decimals. */
    public StormRequest clientPercent(double percent) {
        return with("clientPercent", percent);
    }

    /** Strikes with faults of these types, such as {@code latency}, each where there is such a fault. */
    public StormRequest faults(String... types) {
        return with("faults", List.of(types));
    }

    /** Delays by so much; both inclusive, from zero to {@code chaos.limits.max-latency}. */
    public StormRequest latency(Duration min, Duration max) {
        return with("latencyMin", min.toString()).with("latencyMax", max.toString());
    }

    /** Aborts with these HTTP statuses, from 200 to 599. */
    public StormRequest statuses(int... statuses) {
        return with("statuses", Arrays.stream(statuses).boxed().toList());
    }

    /** Never strikes fault points with a field, such as the path or the entity, that one of these globs matches. */
    public StormRequest exclude(String... globs) {
        return with("exclude", List.of(globs));
    }

    /** What its random decisions follow from; the same seed replays the same storm. */
    public StormRequest seed(long seed) {
        return with("seed", seed);
    }

    /** The name of the storm. */
    public String name() {
        return String.valueOf(members.get(NAME));
    }

    /** Whether it asks for the end of the storm. */
    public boolean isEnd() {
        return end;
    }

    /** What it asks for, as the plain tree that the REST resource takes; of an end, just the name. Unmodifiable. */
    public Map<String, @Nullable Object> toTree() {
        return members;
    }

    private static Map<String, @Nullable Object> named(String name) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put(NAME, Objects.requireNonNull(name, NAME));
        return members;
    }

    private StormRequest with(String member, Object value) {
        if (end) {
            throw new IllegalStateException("A request for the end of a storm has no " + member + ".");
        }
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(members);
        changed.put(member, value);
        return new StormRequest(false, changed);
    }

    /** Equal when they ask for the same. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StormRequest request && end == request.end && members.equals(request.members);
    }

    @Override
    public int hashCode() {
        return members.hashCode();
    }

    @Override
    public String toString() {
        return "StormRequest[" + (end ? "end " : "begin ") + members + "]";
    }
}
