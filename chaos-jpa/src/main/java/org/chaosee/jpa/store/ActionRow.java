package org.chaosee.jpa.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * One action as it lies in the database. What an operator would filter by has a column of its own, and that column is
 * the truth; the rest is JSON. A store needs no more of a document than its id and name, hence the many nulls.
 *
 * <p>Instants are text. A timestamp without time zone that goes through {@code java.sql.Timestamp}, as providers do
 * it, comes out an hour late when it falls into the hour that daylight saving skips in the zone of the JVM; and a
 * timestamp with time zone does not exist on MariaDB.
 *
 * <p>JSON is {@code text} and not a {@code @Lob}, which Hibernate would make a large object of its own on PostgreSQL.
 */
@Entity
@Table(name = ActionRow.TABLE, uniqueConstraints = @UniqueConstraint(name = "chaos_action_name", columnNames = "name"))
class ActionRow {

    static final String TABLE = "chaos_action";

    static final int WORD = 63;
    static final int LABEL = 255;
    static final int PROSE = 1000;
    private static final int INSTANT = 32;
    private static final String JSON = "text";

    @Id
    @Column(name = "id", length = 36, nullable = false)
    String id;

    @Column(name = "name", length = WORD, nullable = false)
    String name;

    @Column(name = "description", length = PROSE)
    @Nullable
    String description;

    @Column(name = "enabled")
    @Nullable
    Boolean enabled;

    @Column(name = "dry_run")
    @Nullable
    Boolean dryRun;

    @Column(name = "kind", length = WORD)
    @Nullable
    String kind;

    /** The target without its kind. */
    @Column(name = "target_fields", columnDefinition = JSON)
    @Nullable
    String targetFields;

    @Column(name = "scope_fields", columnDefinition = JSON)
    @Nullable
    String scopeFields;

    @Column(name = "trigger_fields", columnDefinition = JSON)
    @Nullable
    String triggerFields;

    @Column(name = "fault_type", length = WORD)
    @Nullable
    String faultType;

    /** The fault without its type. */
    @Column(name = "fault_fields", columnDefinition = JSON)
    @Nullable
    String faultFields;

    @Column(name = "phase", length = WORD)
    @Nullable
    String phase;

    @Column(name = "seed")
    @Nullable
    Long seed;

    @Column(name = "expires_at", length = INSTANT)
    @Nullable
    String expiresAt;

    @Column(name = "reason", length = PROSE)
    @Nullable
    String reason;

    @Column(name = "created_by", length = LABEL)
    @Nullable
    String createdBy;

    @Column(name = "created_at", length = INSTANT)
    @Nullable
    String createdAt;

    @Column(name = "updated_at", length = INSTANT)
    @Nullable
    String updatedAt;

    @Column(name = "storm", length = LABEL)
    @Nullable
    String storm;

    /** What the other columns can't say: members that have none, and members whose value does not fit into theirs. */
    @Column(name = "other_fields", columnDefinition = JSON)
    @Nullable
    String otherFields;

    /** The revision that last changed the row. */
    @Column(name = "version", nullable = false)
    long version;

    /** For the persistence provider, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected ActionRow() {}

    ActionRow(String id, String name) {
        this.id = id;
        this.name = name;
    }
}
