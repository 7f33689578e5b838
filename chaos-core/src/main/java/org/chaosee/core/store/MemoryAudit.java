package org.chaosee.core.store;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.chaosee.api.audit.AuditEntry;
import org.chaosee.api.audit.AuditPage;
import org.chaosee.api.audit.AuditQuery;

/** The record in memory: the latest entries, as many as have room. Thread-safe. */
final class MemoryAudit {

    private static final int ROOM = 10_000;

    private static final Comparator<AuditEntry> LATEST_FIRST =
            Comparator.comparing(AuditEntry::at).reversed();

    private final Deque<AuditEntry> entries = new ArrayDeque<>();

    synchronized void add(Collection<AuditEntry> added) {
        for (AuditEntry entry : added) {
            if (entries.stream().noneMatch(known -> known.id().equals(entry.id()))) {
                if (entries.size() == ROOM) {
                    entries.removeLast();
                }
                entries.addFirst(entry);
            }
        }
    }

    synchronized AuditPage find(AuditQuery query) {
        List<AuditEntry> found =
                entries.stream().filter(query::selects).sorted(LATEST_FIRST).toList();
        return new AuditPage(
                found.stream().skip(query.offset()).limit(query.limit()).toList(), found.size());
    }

    synchronized int forget(Instant before) {
        int all = entries.size();
        entries.removeIf(entry -> entry.at().isBefore(before));
        return all - entries.size();
    }
}
