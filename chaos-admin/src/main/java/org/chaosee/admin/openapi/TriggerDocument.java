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
        String until) {}
