package org.chaosee.admin.openapi;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Other headers. */
@Schema(name = "Headers", description = "Changes and drops headers of an answer, at least one; in the phase after only")
public record HeadersDocument(
        @Schema(required = true, enumeration = "headers") String type,

        @Schema(description = "Values by name", example = "{\"Cache-Control\": \"no-store\"}")
        Map<String, String> set,

        @Schema(description = "Names of headers that are dropped", example = "[\"ETag\"]")
        List<String> remove) {}
