package org.chaosee.jpa.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** What one node tells of itself, again and again. Instants are text, as in {@link ActionRow}. */
@Entity
@Table(name = NodeRow.TABLE)
class NodeRow {

    static final String TABLE = "chaos_node";

    @Id
    @Column(name = "instance", length = 36, nullable = false)
    String instance;

    @Column(name = "name", length = ActionRow.LABEL, nullable = false)
    String name;

    @Column(name = "application", length = ActionRow.LABEL)
    @Nullable
    String application;

    @Column(name = "version", length = ActionRow.WORD)
    @Nullable
    String version;

    @Column(name = "started_at", length = 32)
    @Nullable
    String startedAt;

    @Column(name = "seen_at", length = 32, nullable = false)
    String seenAt;

    /** How far the database's clock is ahead of the node's own. */
    @Column(name = "clock_offset_micros", nullable = false)
    long clockOffsetMicros;

    @Column(name = "revision", nullable = false)
    long revision;

    @Column(name = "injections", nullable = false)
    long injections;

    @Column(name = "state", length = ActionRow.WORD)
    @Nullable
    String state;

    @Column(name = "cause", length = ActionRow.PROSE)
    @Nullable
    String cause;

    /** The names of the storms that it answers for, as a JSON list; null for none. */
    @Column(name = "storms", columnDefinition = "text")
    @Nullable
    String storms;

    /** For the persistence provider, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected NodeRow() {}

    NodeRow(String instance, String name, String seenAt) {
        this.instance = instance;
        this.name = name;
        this.seenAt = seenAt;
    }
}
