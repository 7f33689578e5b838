package org.chaosee.admin.resource;

import java.util.LinkedHashMap;
import java.util.Map;
import org.chaosee.api.audit.AuditEntry;
import org.jspecify.annotations.Nullable;

/** An entry of the record as a document. */
final class AuditWriter {

    private AuditWriter() {}

    static Map<String, @Nullable Object> write(AuditEntry entry) {
        Map<String, @Nullable Object> actor = new LinkedHashMap<>();
        actor.put("type", entry.actor().type().id());
        actor.put("name", entry.actor().name());
        actor.put("from", entry.actor().from());
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("id", entry.id().toString());
        document.put("at", entry.at().toString());
        document.put("node", entry.node());
        document.put("event", entry.event().id());
        document.put("actor", actor);
        document.put("subject", entry.subject());
        document.put(
                "subjectId",
                entry.subjectId() == null ? null : entry.subjectId().toString());
        document.put("before", entry.before());
        document.put("after", entry.after());
        document.put("reason", entry.reason());
        return document;
    }
}
