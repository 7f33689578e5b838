package org.chaosee.core.guard;

import java.util.List;
import org.chaosee.api.guard.GuardBreached;
import org.jspecify.annotations.Nullable;

/**
 * How the guard is doing. Immutable.
 *
 * @param watching whether it watches: chaos is in force
 * @param responses how many responses there were in the window, when it last looked
 * @param conditions what it watches
 * @param breaches how many it has found since the node started
 * @param last the latest of them; null when there was none
 */
public record GuardStatus(
        boolean watching,
        long responses,
        List<Watched> conditions,
        long breaches,
        @Nullable GuardBreached last) {

    /** Copies the list. */
    public GuardStatus {
        conditions = List.copyOf(conditions);
    }

    /**
     * A condition, in words for people.
     *
     * @param name its name
     * @param value what was measured last; null when nothing was since chaos came into force, or when the condition is
     *     one of the application's that holds
     * @param bound what is allowed; null when only the condition knows
     */
    public record Watched(
            String name, @Nullable String value, @Nullable String bound) {}
}
