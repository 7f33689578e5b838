package org.chaosee.admin.openapi;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A storm's tally. */
@Schema(name = "StormTally", description = "What a storm has injected on one node")
public record StormTallyDocument(
        @Schema(description = "All injections", required = true, minimum = "0")
        long total,

        @Schema(
                description = "By the kind of the fault point, and by the type of the fault; without zeros",
                required = true,
                example = "{\"http\": {\"abort\": 1, \"latency\": 3}, \"jpa\": {\"latency\": 2}}")
        Map<String, Map<String, Long>> counts) {}
