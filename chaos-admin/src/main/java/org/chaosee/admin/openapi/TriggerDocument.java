package org.chaosee.admin.openapi;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A trigger. */
@Schema(name = "Trigger", description = "How often and when. All that is given must hold")
public record TriggerDocument(
        @Schema(
                description = "The share of calls in percent, with at most five decimals",
                minimum = "0",
                maximum = "100",
                defaultValue = "100")
        BigDecimal probability,

        @Schema(description = "Only every n-th call", nullable = true, minimum = "1")
        Integer everyNth,

        @Schema(description = "At most so many calls on each node", nullable = true, minimum = "1")
        Integer maxInjections,

        @Schema(description = "From then on, inclusive", nullable = true, format = "date-time")
        String from,

        @Schema(description = "Until then, exclusive", nullable = true, format = "date-time")
        String until,

        @Schema(
                description = "Of jvm: when it runs, as a cron expression in UTC of five fields, or of six with seconds"
                        + " ahead of them; without, it runs once",
                nullable = true,
                example = "0 12 * * MON-FRI",
                maxLength = 100)
        String schedule) {}
