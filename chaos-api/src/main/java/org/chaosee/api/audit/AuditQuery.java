package org.chaosee.api.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the record is wanted: the entries that meet every condition that isn't null, the latest first.
 *
 * @param event what was done
 * @param subject the name or id of the action, or the name of the storm
 * @param actor the name of who did it
 * @param from the earliest instant, inclusive
 * @param until the latest instant, exclusive
 * @param offset how many entries to leave out at the beginning, from 0 on
 * @param limit how many entries to answer at most, from 1 on
 */
public record AuditQuery(
        @Nullable AuditEvent event,
        @Nullable String subject,
        @Nullable String actor,
        @Nullable Instant from,
        @Nullable Instant until,
        int offset,
        int limit) {

    /** Refuses what selects nothing. */
    public AuditQuery {
        if (offset < 0 || limit < 1) {
            throw new IllegalArgumentException("offset " + offset + ", limit " + limit);
        }
    }

    /** Whether an entry meets the conditions, wherever it stands. */
    public boolean selects(AuditEntry entry) {
        return (event == null || event == entry.event())
                && (subject == null
                        || subject.equals(entry.subject())
                        || subject.equals(String.valueOf(entry.subjectId())))
                && (actor == null || actor.equals(entry.actor().name()))
                && (from == null || !entry.at().isBefore(from))
                && (until == null || entry.at().isBefore(until));
    }
}
