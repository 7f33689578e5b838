package org.chaosee.jpa.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * One line of the record. Rows are inserted, and deleted when they are too old; never changed. Instants and JSON are
 * text, as in {@link ActionRow}.
 */
@Entity
@Table(name = AuditRow.TABLE, indexes = @Index(name = "chaos_audit_happened", columnList = "happened_at"))
class AuditRow {

    static final String TABLE = "chaos_audit";

    @Id
    @Column(name = "id", length = 36, nullable = false)
    String id;

    @Column(name = "happened_at", length = 32, nullable = false)
    String happenedAt;

    @Column(name = "node", length = ActionRow.LABEL)
    @Nullable
    String node;

    @Column(name = "event", length = ActionRow.WORD, nullable = false)
    String event;

    @Column(name = "actor_type", length = ActionRow.WORD)
    @Nullable
    String actorType;

    @Column(name = "actor_name", length = ActionRow.LABEL)
    @Nullable
    String actorName;

    @Column(name = "actor_from", length = ActionRow.LABEL)
    @Nullable
    String actorFrom;

    @Column(name = "subject", length = ActionRow.LABEL)
    @Nullable
    String subject;

    @Column(name = "subject_id", length = 36)
    @Nullable
    String subjectId;

    @Column(name = "before_fields", columnDefinition = "text")
    @Nullable
    String beforeFields;

    @Column(name = "after_fields", columnDefinition = "text")
    @Nullable
    String afterFields;

    @Column(name = "reason", length = ActionRow.PROSE)
    @Nullable
    String reason;

    /** For the persistence provider, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected AuditRow() {}

    AuditRow(String id, String happenedAt, String event) {
        this.id = id;
        this.happenedAt = happenedAt;
        this.event = event;
    }
}
