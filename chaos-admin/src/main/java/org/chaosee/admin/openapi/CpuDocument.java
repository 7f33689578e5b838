package org.chaosee.admin.openapi;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A busy processor. */
@Schema(name = "Cpu", description = "Keeps processor cores busy; for the kind jvm")
public record CpuDocument(
        @Schema(required = true, enumeration = "cpu") String type,

        @Schema(
                description =
                        "The share of each core's time, above 0, at most chaos.limits.max-cpu-load, with at most three"
                                + " decimals",
                required = true,
                minimum = "0",
                exclusiveMinimum = true,
                maximum = "1",
                example = "0.8")
        BigDecimal load,

        @Schema(
                description = "How many cores; as many as the JVM has when left out",
                nullable = true,
                minimum = "1",
                maximum = "256")
        Integer cores,

        @Schema(description = "For how long, at most", format = "duration", defaultValue = "PT30S")
        String duration) {}
