package org.chaosee.api.audit;

import java.util.Arrays;
import java.util.Optional;

/** What is on record. */
public enum AuditEvent {
    ACTION_CREATED("action-created"),
    ACTION_CHANGED("action-changed"),
    ACTION_DELETED("action-deleted"),
    /** An action's time was over. */
    ACTION_EXPIRED("action-expired"),
    STORM_BEGUN("storm-begun"),
    STORM_ENDED("storm-ended"),
    HALTED("halted"),
    LIFTED("lifted"),
    /** The guard found a condition broken. */
    GUARD_BREACHED("guard-breached"),
    /** Somebody tried to change an action that exists, and was refused. */
    REFUSED("refused"),
    /** Of a kind that this version doesn't know: a later one has put it on record. */
    OTHER("other");

    private final String id;

    AuditEvent(String id) {
        this.id = id;
    }

    /** The word in documents and tables. */
    public String id() {
        return id;
    }

    /** The event of that word; empty when there is none. */
    public static Optional<AuditEvent> of(String id) {
        return Arrays.stream(values()).filter(event -> event.id.equals(id)).findFirst();
    }
}
