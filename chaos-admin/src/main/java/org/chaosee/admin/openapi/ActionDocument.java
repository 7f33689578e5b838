package org.chaosee.admin.openapi;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An action. */
@Schema(name = "Action", description = "Which fault, at which fault points, for whom, how often, until when")
public record ActionDocument(
        @Schema(description = "Set by the server", format = "uuid", readOnly = true)
        String id,

        @Schema(
                description = "Unique among all actions",
                required = true,
                maxLength = 63,
                pattern = "^[a-z0-9][a-z0-9-]*$",
                example = "slow-checkout")
        String name,

        @Schema(description = "What it is for", nullable = true, maxLength = 1000)
        String description,

        @Schema(description = "A disabled action hits nothing", defaultValue = "true")
        boolean enabled,

        @Schema(description = "Counts what it would have hit, and injects nothing", defaultValue = "false")
        boolean dryRun,

        @Schema(required = true) TargetDocument target,
        ScopeDocument scope,
        TriggerDocument trigger,
        @Schema(required = true) FaultDocument fault,

        @Schema(
                description = "Ahead of the work or instead of it; or when the work is done",
                enumeration = {"before", "after"},
                defaultValue = "before")
        String phase,

        @Schema(description = "The same seed replays the same run; left out, one is drawn", format = "int64")
        long seed,

        @Schema(
                description = "From then on it is inert; left out, as late as chaos.limits.default-expiry says",
                format = "date-time",
                example = "2026-01-01T12:15:00Z")
        String expiresAt,

        @Schema(description = "Why it was made", nullable = true, maxLength = 1000)
        String reason,

        @Schema(description = "Set by the server", nullable = true, readOnly = true)
        String createdBy,

        @Schema(description = "Set by the server", format = "date-time", readOnly = true)
        String createdAt,

        @Schema(description = "Set by the server", format = "date-time", readOnly = true)
        String updatedAt,

        @Schema(
                description = "Since when its injections count; set by the server: when it was created, enabled, or"
                        + " changed in what its decisions follow from",
                format = "date-time",
                readOnly = true)
        String armedAt,

        @Schema(description = "The storm that it belongs to", nullable = true, readOnly = true)
        String storm) {}
