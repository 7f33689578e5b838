package org.chaosee.jpa.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;

/** How often one action has hit on one node. Instants are text, as in {@link ActionRow}. */
@Entity
@Table(name = HitRow.TABLE, indexes = @Index(name = "chaos_hit_action", columnList = "action_id"))
class HitRow {

    static final String TABLE = "chaos_hit";

    /** Of the action and the node: a key of two columns would need a class of its own. */
    @Id
    @Column(name = "id", length = 73, nullable = false)
    String id;

    @Column(name = "action_id", length = 36, nullable = false)
    String actionId;

    @Column(name = "instance", length = 36, nullable = false)
    String instance;

    @Column(name = "since", length = 32, nullable = false)
    String since;

    @Column(name = "hits", nullable = false)
    long hits;

    /** For the persistence provider, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected HitRow() {}

    HitRow(String actionId, String instance, String since, long hits) {
        this.id = id(actionId, instance);
        this.actionId = actionId;
        this.instance = instance;
        this.since = since;
        this.hits = hits;
    }

    static String id(String actionId, String instance) {
        return actionId + "/" + instance;
    }
}
