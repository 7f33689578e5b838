package org.chaosee.admin.openapi;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A full heap. */
@Schema(name = "Memory", description = "Fills the heap, holds it and releases it; for the kind jvm")
public record MemoryDocument(
        @Schema(required = true, enumeration = "memory") String type,

        @Schema(
                description = "The share of the largest heap that is in use then, above 0, at most"
                        + " chaos.limits.max-memory-fraction, with at most three decimals",
                required = true,
                minimum = "0",
                exclusiveMinimum = true,
                maximum = "0.95",
                example = "0.8")
        BigDecimal fraction,

        @Schema(
                description = "How many mebibytes of the largest heap stay free in any case",
                minimum = "16",
                defaultValue = "32")
        Integer floorMib,

        @Schema(description = "For how long, at most", format = "duration", defaultValue = "PT30S")
        String duration) {}
