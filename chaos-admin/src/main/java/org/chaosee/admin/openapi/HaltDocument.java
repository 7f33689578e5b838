package org.chaosee.admin.openapi;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether everything is halted. */
@Schema(name = "Halt", description = "Whether nothing is injected, whatever the actions say")
public record HaltDocument(
        @Schema(required = true) boolean halted,

        @Schema(
                description = "Since when; null when nobody said, or when there is no halt",
                required = true,
                nullable = true,
                format = "date-time")
        String at,

        @Schema(
                description = "Who halted; null when nobody said, or when there is no halt",
                required = true,
                nullable = true)
        String by,

        @Schema(description = "Why; null when nobody said, or when there is no halt", required = true, nullable = true)
        String reason) {}
