package org.chaosee.core.storm;

import java.time.Duration;
import java.util.List;
import org.chaosee.api.Percent;

/**
 * A storm that is asked for, valid and complete. Names neither users nor roles when it is for everyone.
 *
 * @param name its name
 * @param users whom it strikes
 * @param roles or the container roles that it strikes
 * @param duration how long it lasts
 * @param httpPercent the share of HTTP requests that it strikes
 * @param jpaPercent the share of database accesses that it strikes
 * @param beanPercent the share of bean calls that it strikes
 * @param clientPercent the share of outgoing HTTP requests that it strikes
 * @param faults the types of its faults, at least one
 * @param latencyMin the shortest delay, inclusive
 * @param latencyMax the longest delay, inclusive; not shorter than {@code latencyMin}
 * @param statuses the HTTP statuses that it aborts with, at least one
 * @param exclude globs of fault points that it never strikes
 * @param seed what its random decisions follow from
 */
record StormOrder(
        String name,
        List<String> users,
        List<String> roles,
        Duration duration,
        Percent httpPercent,
        Percent jpaPercent,
        Percent beanPercent,
        Percent clientPercent,
        List<String> faults,
        Duration latencyMin,
        Duration latencyMax,
        List<Integer> statuses,
        List<String> exclude,
        long seed) {

    /** Whom it strikes, in words. */
    String whom() {
        if (!users.isEmpty()) {
            return "users " + String.join(", ", users);
        }
        return roles.isEmpty() ? "everyone" : "roles " + String.join(", ", roles);
    }
}
