package org.chaosee.api.spi;

import java.util.List;
import java.util.UUID;
import org.chaosee.api.audit.AuditEntry;
import org.jspecify.annotations.Nullable;

/**
 * What is written together, or not at all.
 *
 * @param changes the changes, in their order
 * @param entries what goes on record with them
 * @param arming the action that can hit calls from then on, which must not be while everything is halted; null when the
 *     changes may be made all the same
 */
public record StoreWrite(
        List<Change> changes,
        List<AuditEntry> entries,
        @Nullable UUID arming) {

    /** Copies the lists. */
    public StoreWrite {
        changes = List.copyOf(changes);
        entries = List.copyOf(entries);
    }

    /** Changes of which there is no record, and that may be made at any time. */
    public static StoreWrite of(Change... changes) {
        return new StoreWrite(List.of(changes), List.of(), null);
    }

    /** Whether there is nothing to write. */
    public boolean isEmpty() {
        return changes.isEmpty() && entries.isEmpty();
    }
}
