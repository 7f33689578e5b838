package org.chaosee.admin.openapi;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A latency. */
@Schema(name = "Latency", description = "Delays the call")
public record LatencyDocument(
        @Schema(required = true, enumeration = "latency") String type,

        @Schema(description = "The shortest delay, inclusive", format = "duration", defaultValue = "PT1S")
        String min,

        @Schema(description = "The longest delay, inclusive", format = "duration", defaultValue = "PT3S")
        String max) {}
