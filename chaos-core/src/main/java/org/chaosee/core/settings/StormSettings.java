package org.chaosee.core.settings;

import java.time.Duration;
import java.util.List;
import org.chaosee.api.Percent;
import org.jspecify.annotations.Nullable;

/**
 * What the configuration says of one named storm ({@code chaos.storms.<name>.*}). An empty list and null mean that it
 * says nothing; then the defaults of storms hold.
 *
 * <p>Values are not checked here, but by the codec of storms, along with those of the request.
 *
 * @param users whom it strikes, names or globs
 * @param roles the container roles that it strikes
 * @param everyone whether it may strike everyone, when neither it nor the request names users or roles
 * @param duration how long it lasts
 * @param httpPercent the share of HTTP requests that it strikes
 * @param jpaPercent the share of database accesses that it strikes
 * @param beanPercent the share of bean calls that it strikes
 * @param faults the types of its faults, such as {@code latency}
 * @param latencyMin the shortest delay, inclusive
 * @param latencyMax the longest delay, inclusive
 * @param statuses the HTTP statuses that it aborts with
 * @param exclude globs of fault points that it never strikes
 * @param seed what its random decisions follow from
 */
public record StormSettings(
        List<String> users,
        List<String> roles,
        boolean everyone,
        @Nullable Duration duration,
        @Nullable Percent httpPercent,
        @Nullable Percent jpaPercent,
        @Nullable Percent beanPercent,
        List<String> faults,
        @Nullable Duration latencyMin,
        @Nullable Duration latencyMax,
        List<Integer> statuses,
        List<String> exclude,
        @Nullable Long seed) {

    /** The configuration says nothing. */
    public static final StormSettings NONE = new StormSettings(
            List.of(), List.of(), false, null, null, null, null, List.of(), null, null, List.of(), List.of(), null);

    /** Copies the lists. */
    public StormSettings {
        users = List.copyOf(users);
        roles = List.copyOf(roles);
        faults = List.copyOf(faults);
        statuses = List.copyOf(statuses);
        exclude = List.copyOf(exclude);
    }
}
