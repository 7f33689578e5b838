package org.chaosee.admin.openapi;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A pace. */
@Schema(name = "Throttle", description = "Lets the body of an answer pass slowly; in the phase after only")
public record ThrottleDocument(
        @Schema(required = true, enumeration = "throttle") String type,

        @Schema(required = true, minimum = "1", maximum = "1000000000", example = "10000")
        int bytesPerSecond) {}
