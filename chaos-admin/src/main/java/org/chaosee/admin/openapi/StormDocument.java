package org.chaosee.admin.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A storm. */
@Schema(
        name = "Storm",
        description = "A named, time-limited group of low-probability actions over every kind of fault point")
public record StormDocument(
        @Schema(required = true, example = "rush-hour") String name,

        @Schema(description = "Whom it strikes; empty when it doesn't go by user", required = true)
        List<String> users,

        @Schema(description = "The roles that it strikes; empty when it doesn't go by role", required = true)
        List<String> roles,

        @Schema(description = "Whether it strikes every call", required = true)
        boolean everyone,

        @Schema(required = true, format = "date-time") String begunAt,

        @Schema(
                description = "From then on it is over on every node",
                required = true,
                format = "date-time",
                example = "2026-01-01T12:01:00Z")
        String endsAt,

        @Schema(description = "Who began it; null when nobody was known", required = true, nullable = true)
        String begunBy,

        @Schema(description = "The node that answers, which the tally is of", required = true)
        String node,

        @Schema(required = true) StormTallyDocument tally) {}
