package org.chaosee.api;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The part of an action that selects calls by who and where. Each part that is given must hold; within a list one match
 * is enough; what is left out means "any".
 *
 * @param users names of the caller's principal, exact or globs; an anonymous call matches none
 * @param roles container roles, exact (a container can be asked for a role, not for its roles)
 * @param nodes node names, exact or globs
 * @param headers values by header name, exact or globs; all of them must be there. Names compare without regard to case
 * @param cohortPercent the share of users to hit, always the same ones for one seed; an anonymous call is in no
 *     cohort. Null means no cohort
 */
public record Scope(
        List<String> users,
        List<String> roles,
        List<String> nodes,
        Map<String, String> headers,
        @Nullable Percent cohortPercent) {

    /** Everyone, everywhere. */
    public static final Scope ANY = new Scope(List.of(), List.of(), List.of(), Map.of(), null);

    /**
     * Copies its parts; header names keep the case that they were given in.
     *
     * @throws IllegalArgumentException when two header names differ only in case
     */
    public Scope {
        users = List.copyOf(users);
        roles = List.copyOf(roles);
        nodes = List.copyOf(nodes);
        Map<String, String> sorted = new TreeMap<>(headers);
        if (sorted.keySet().stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .distinct()
                        .count()
                < sorted.size()) {
            throw new IllegalArgumentException("two header names differ only in case: " + sorted.keySet());
        }
        headers = Collections.unmodifiableMap(sorted);
    }

    /** Calls of one of these users; names are exact or globs. */
    public static Scope users(String... users) {
        return new Scope(List.of(users), List.of(), List.of(), Map.of(), null);
    }

    /** Calls of somebody in one of these container roles. */
    public static Scope roles(String... roles) {
        return new Scope(List.of(), List.of(roles), List.of(), Map.of(), null);
    }

    /** Calls on one of these nodes; names are exact or globs. */
    public static Scope nodes(String... nodes) {
        return new Scope(List.of(), List.of(), List.of(nodes), Map.of(), null);
    }

    /** Calls that belong to an HTTP request with all of these headers; values are exact or globs. */
    public static Scope headers(Map<String, String> headers) {
        return new Scope(List.of(), List.of(), List.of(), headers, null);
    }

    /** Calls of that share of all users, always the same ones for one seed. */
    public static Scope cohort(Percent share) {
        return new Scope(List.of(), List.of(), List.of(), Map.of(), share);
    }
}
