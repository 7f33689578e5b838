package org.chaosee.jpa.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chaosee.api.audit.Actor;
import org.chaosee.api.audit.AuditEntry;
import org.chaosee.api.audit.AuditEvent;
import org.chaosee.api.audit.AuditPage;
import org.chaosee.api.audit.AuditQuery;
import org.jspecify.annotations.Nullable;

/**
 * The table of the record, within one persistence context.
 *
 * @param json writes and reads documents
 */
record AuditTable(EntityManager entityManager, Form<String> json) {

    private static final Form<String> INSTANT = Form.instant();
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    /** Adds those that aren't there yet. */
    void add(List<AuditEntry> entries) {
        for (AuditEntry entry : entries) {
            if (entityManager.find(AuditRow.class, entry.id().toString()) == null) {
                entityManager.persist(row(entry));
            }
        }
    }

    AuditPage find(AuditQuery query) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        String where = where(query, parameters);
        TypedQuery<Long> counting = entityManager.createQuery("select count(a) from AuditRow a" + where, Long.class);
        TypedQuery<AuditRow> selecting = entityManager.createQuery(
                "select a from AuditRow a" + where + " order by a.happenedAt desc, a.id", AuditRow.class);
        parameters.forEach((name, value) -> {
            counting.setParameter(name, value);
            selecting.setParameter(name, value);
        });
        List<AuditRow> rows = selecting
                .setFirstResult(query.offset())
                .setMaxResults(query.limit())
                .getResultList();
        return new AuditPage(rows.stream().map(this::entry).toList(), counting.getSingleResult());
    }

    int forget(Instant before) {
        return entityManager
                .createQuery("delete from AuditRow a where a.happenedAt < :before")
                .setParameter("before", column(before))
                .executeUpdate();
    }

    private static String where(AuditQuery query, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>();
        if (query.event() != null) {
            conditions.add("a.event = :event");
            parameters.put("event", query.event().id());
        }
        if (query.subject() != null) {
            conditions.add("(a.subject = :subject or a.subjectId = :subject)");
            parameters.put("subject", query.subject());
        }
        if (query.actor() != null) {
            conditions.add("a.actorName = :actor");
            parameters.put("actor", query.actor());
        }
        if (query.from() != null) {
            conditions.add("a.happenedAt >= :earliest");
            parameters.put("earliest", column(query.from()));
        }
        if (query.until() != null) {
            conditions.add("a.happenedAt < :latest");
            parameters.put("latest", column(query.until()));
        }
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private AuditRow row(AuditEntry entry) {
        AuditRow row = new AuditRow(
                entry.id().toString(), column(entry.at()), entry.event().id());
        Actor actor = entry.actor();
        row.node = fitting(entry.node(), ActionRow.LABEL);
        row.actorType = actor.type().id();
        row.actorName = fitting(actor.name(), ActionRow.LABEL);
        row.actorFrom = fitting(actor.from(), ActionRow.LABEL);
        row.subject = fitting(entry.subject(), ActionRow.LABEL);
        row.subjectId = entry.subjectId() == null ? null : entry.subjectId().toString();
        row.beforeFields = entry.before() == null ? null : json.toColumn(entry.before());
        row.afterFields = entry.after() == null ? null : json.toColumn(entry.after());
        row.reason = fitting(entry.reason(), ActionRow.PROSE);
        return row;
    }

    /** A hand may have written rows, too: what can't be read is left out of the entry. */
    private AuditEntry entry(AuditRow row) {
        return new AuditEntry(
                Columns.uuid(row.id),
                Columns.instant(row.happenedAt),
                row.node == null ? "" : row.node,
                new Actor(actorType(row.actorType), row.actorName, row.actorFrom),
                AuditEvent.of(row.event).orElse(AuditEvent.OTHER),
                row.subject,
                row.subjectId == null ? null : Columns.uuid(row.subjectId),
                document(row.beforeFields),
                document(row.afterFields),
                row.reason);
    }

    private @Nullable Map<String, @Nullable Object> document(@Nullable String column) {
        if (column == null || !(json.toMember(column) instanceof Map<?, ?> tree)) {
            return null;
        }
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        tree.forEach((name, value) -> document.put(String.valueOf(name), value));
        return document;
    }

    private static Actor.Type actorType(@Nullable String id) {
        for (Actor.Type type : Actor.Type.values()) {
            if (type.id().equals(id)) {
                return type;
            }
        }
        return Actor.Type.SYSTEM;
    }

    /** As sortable text; what is before or after the years that have four digits is cut off there. */
    private static String column(Instant instant) {
        if (instant.isBefore(FIRST) || !instant.isBefore(END)) {
            return instant.isBefore(FIRST) ? "0000" : "9999-12-31T24";
        }
        return String.valueOf(INSTANT.toColumn(instant.toString()));
    }

    /** The text, cut off where it is too long, but not within a character: databases garble half of one. */
    private static @Nullable String fitting(@Nullable String text, int max) {
        if (text == null || text.length() <= max) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max);
    }
}
