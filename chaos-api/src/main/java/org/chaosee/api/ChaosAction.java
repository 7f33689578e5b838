package org.chaosee.api;

import java.time.Instant;
import java.util.UUID;
import org.chaosee.api.fault.Fault;
import org.jspecify.annotations.Nullable;

/**
 * One action: which fault, at which fault points, for whom, how often, until when.
 *
 * @param id identifies the action for ever
 * @param name unique among all actions, {@code [a-z0-9][a-z0-9-]{0,62}}
 * @param description what it is for, or null
 * @param enabled a disabled action hits nothing
 * @param dryRun counts what it would have hit, and injects nothing
 * @param target the fault points
 * @param scope the calls, by who and where
 * @param trigger how often and when
 * @param fault the effect
 * @param phase ahead of the work, or after it
 * @param seed what its random decisions follow from; the same seed replays the same run
 * @param expiresAt the instant from which on it is inert on every node
 * @param reason why it was made, or null
 * @param createdBy who made it, or null when nobody was known
 * @param createdAt when it was made
 * @param updatedAt when it was last changed
 * @param armedAt since when it counts its calls and injections: when it was created, enabled, or changed in what its
 *     decisions follow from
 * @param storm the storm that it belongs to, or null
 */
public record ChaosAction(
        UUID id,
        String name,
        @Nullable String description,
        boolean enabled,
        boolean dryRun,
        Target target,
        Scope scope,
        Trigger trigger,
        Fault fault,
        Phase phase,
        long seed,
        Instant expiresAt,
        @Nullable String reason,
        @Nullable String createdBy,
        Instant createdAt,
        Instant updatedAt,
        Instant armedAt,
        @Nullable String storm) {

    /** The same action, with counters that begin at that instant. */
    public ChaosAction armedAt(Instant begin) {
        return new ChaosAction(
                id,
                name,
                description,
                enabled,
                dryRun,
                target,
                scope,
                trigger,
                fault,
                phase,
                seed,
                expiresAt,
                reason,
                createdBy,
                createdAt,
                updatedAt,
                begin,
                storm);
    }

    /** Whether the action is over at that instant. */
    public boolean expiredAt(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** Whether the action may hit calls at that instant: enabled, and not over. */
    public boolean liveAt(Instant now) {
        return enabled && !expiredAt(now);
    }

    /**
     * Whether both actions decide alike, call by call: all that their decisions and effects follow from is equal.
     * A running action that changes only in other respects (its name, its expiry, its reason) goes on counting.
     */
    public boolean decidesLike(ChaosAction other) {
        return seed == other.seed
                && dryRun == other.dryRun
                && phase == other.phase
                && target.equals(other.target)
                && scope.equals(other.scope)
                && trigger.equals(other.trigger)
                && fault.equals(other.fault);
    }
}
