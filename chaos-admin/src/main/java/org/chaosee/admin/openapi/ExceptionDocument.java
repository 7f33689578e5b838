package org.chaosee.admin.openapi;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An exception. */
@Schema(name = "Exception", description = "Throws an exception")
public record ExceptionDocument(
        @Schema(required = true, enumeration = "exception") String type,

        @Schema(
                description = "A class name that chaos.exceptions.allowed allows",
                required = true,
                maxLength = 255,
                example = "java.io.IOException")
        String exception,

        @Schema(description = "Its message", nullable = true, maxLength = 1000)
        String message) {}
