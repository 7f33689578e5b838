package org.chaosee.jpa.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * The one row that tells the nodes whether anything changed, and whether everything is halted. Every write transaction raises it first of all: its lock
 * is what lets writers pass one by one, so that revisions become visible in their order.
 */
@Entity
@Table(name = RevisionRow.TABLE)
class RevisionRow {

    static final String TABLE = "chaos_revision";

    /** The column of {@link #schemaVersion}. */
    static final String VERSION_COLUMN = "schema_version";

    /** The id of the one row. */
    static final int ONLY = 1;

    /** The version of the tables that these entities are of. */
    static final int SCHEMA_VERSION = 1;

    @Id
    @Column(name = "id", nullable = false)
    int id;

    @Column(name = "revision", nullable = false)
    long revision;

    /** The version of all tables; one that works with others looks here first. */
    @Column(name = VERSION_COLUMN, nullable = false)
    int schemaVersion;

    /** Whether all nodes are halted; null means no. One statement sets it: no node needs more to obey. */
    @Column(name = "halted")
    @Nullable
    Boolean halted;

    @Column(name = "halted_at", length = 32)
    @Nullable
    String haltedAt;

    @Column(name = "halted_by", length = ActionRow.LABEL)
    @Nullable
    String haltedBy;

    @Column(name = "halt_reason", length = ActionRow.PROSE)
    @Nullable
    String haltReason;

    /** For the persistence provider. */
    protected RevisionRow() {}
}
