package org.chaosee.admin.openapi;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An abort. */
@Schema(name = "Abort", description = "Answers with an HTTP status instead of the application's response")
public record AbortDocument(
        @Schema(required = true, enumeration = "abort") String type,

        @Schema(minimum = "200", maximum = "599", defaultValue = "503")
        int status,

        @Schema(description = "The body of the response", nullable = true, maxLength = 10_000)
        String body,

        @Schema(description = "Headers of the response", example = "{\"Retry-After\": \"5\"}")
        Map<String, String> headers) {}
