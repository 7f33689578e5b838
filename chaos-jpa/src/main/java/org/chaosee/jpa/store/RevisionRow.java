package org.chaosee.jpa.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * The one row that tells the nodes whether anything changed. Every write transaction raises it first of all: its lock
 * is what lets writers pass one by one, so that revisions become visible in their order.
 */
@Entity
@Table(name = RevisionRow.TABLE)
class RevisionRow {

    static final String TABLE = "chaos_revision";

    /** The id of the one row. */
    static final int ONLY = 1;

    @Id
    @Column(name = "id", nullable = false)
    int id;

    @Column(name = "revision", nullable = false)
    long revision;

    /** For the persistence provider. */
    protected RevisionRow() {}
}
