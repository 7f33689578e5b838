package org.chaosee.api.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the record. Immutable; the trees are not copied.
 *
 * @param id unique; a store that has an entry of that id already leaves it as it is
 * @param at when it was done, by the clock of the node
 * @param node the name of the node that did it
 * @param actor who did it
 * @param event what was done
 * @param subject the name of the action or storm; null when it is neither
 * @param subjectId the action's id; null when it is none
 * @param before the document as it was; null when there was none
 * @param after the document as it is from then on; null when there is none
 * @param reason why, in the actor's words or, of a refusal and a breach, in ours; null when nobody said
 */
public record AuditEntry(
        UUID id,
        Instant at,
        String node,
        Actor actor,
        AuditEvent event,
        @Nullable String subject,
        @Nullable UUID subjectId,
        @Nullable Map<String, @Nullable Object> before,
        @Nullable Map<String, @Nullable Object> after,
        @Nullable String reason) {}
