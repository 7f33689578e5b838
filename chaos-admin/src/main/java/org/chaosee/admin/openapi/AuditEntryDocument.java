package org.chaosee.admin.openapi;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One line of the record. */
@Schema(name = "AuditEntry", description = "What was done by whom")
public record AuditEntryDocument(
        @Schema(required = true, format = "uuid") String id,

        @Schema(description = "When, by the clock of the node", required = true, format = "date-time")
        String at,

        @Schema(description = "The node that did it", required = true)
        String node,

        @Schema(required = true) String event,

        @Schema(required = true) ActorDocument actor,

        @Schema(
                description = "The name of the action or storm; null when it is neither",
                required = true,
                nullable = true)
        String subject,

        @Schema(
                description = "The action's id; null when it is none",
                required = true,
                nullable = true,
                format = "uuid")
        String subjectId,

        @Schema(
                description = "The document as it was; null when there was none",
                required = true,
                nullable = true,
                type = SchemaType.OBJECT)
        Object before,

        @Schema(
                description = "The document as it is from then on; null when there is none",
                required = true,
                nullable = true,
                type = SchemaType.OBJECT)
        Object after,

        @Schema(description = "Why; null when nobody said", required = true, nullable = true)
        String reason) {}
