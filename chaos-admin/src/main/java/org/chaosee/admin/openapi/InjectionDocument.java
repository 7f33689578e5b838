package org.chaosee.admin.openapi;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An injection. */
@Schema(name = "Injection", description = "A fault that was applied, or skipped")
public record InjectionDocument(
        @Schema(description = "When", required = true, format = "date-time")
        String at,

        @Schema(description = "The name of the action", required = true)
        String action,

        @Schema(description = "The id of the action", required = true, format = "uuid")
        String actionId,

        @Schema(description = "The storm that the action belongs to", required = true, nullable = true)
        String storm,

        @Schema(description = "The node it happened on", required = true)
        String node,

        @Schema(required = true) PointDocument point,

        @Schema(
                required = true,
                enumeration = {"before", "after"})
        String phase,

        @Schema(description = "The type of the fault", required = true)
        String fault,

        @Schema(description = "How long the call was delayed", required = true, format = "duration")
        String delay,

        @Schema(description = "Why it was not applied; null when it was", required = true, nullable = true)
        String skipped) {}
