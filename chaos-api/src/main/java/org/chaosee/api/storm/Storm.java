package org.chaosee.api.storm;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named, time-limited group of low-probability actions over every kind of fault point, on all nodes.
 *
 * @param name its name; of two storms of one name, the later one begins when the earlier one is over
 * @param users names of the users that it strikes, exact or globs; empty when it doesn't go by user
 * @param roles container roles that it strikes, exact; empty when it doesn't go by role
 * @param everyone whether it strikes every call, those by nobody known included; then it goes by neither user nor role
 * @param begunAt when it began
 * @param endsAt the instant from which on it is over on every node
 * @param begunBy who began it, or null when nobody was known
 * @param node the node that tells of it, which need not be the one where it was begun
 */
public record Storm(
        String name,
        List<String> users,
        List<String> roles,
        boolean everyone,
        Instant begunAt,
        Instant endsAt,
        @Nullable String begunBy,
        String node) {

    /** The name of a storm that is asked for without one. */
    public static final String DEFAULT_NAME = "default";

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException when it is said to strike everyone, and somebody; or nobody at all
     */
    public Storm {
        users = List.copyOf(users);
        roles = List.copyOf(roles);
        if (everyone != (users.isEmpty() && roles.isEmpty())) {
            throw new IllegalArgumentException("a storm strikes everyone, or certain users or roles");
        }
    }

    /** Whether it is over at that instant, had nobody ended it earlier. */
    public boolean overAt(Instant now) {
        return !now.isBefore(endsAt);
    }
}
