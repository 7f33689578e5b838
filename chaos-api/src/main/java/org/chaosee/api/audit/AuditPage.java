package org.chaosee.api.audit;

import java.util.List;

/**
 * Part of the record.
 *
 * @param entries the entries of the page, the latest first
 * @param total how many there are on all pages together
 */
public record AuditPage(List<AuditEntry> entries, long total) {

    /** Copies the list. */
    public AuditPage {
        entries = List.copyOf(entries);
    }
}
