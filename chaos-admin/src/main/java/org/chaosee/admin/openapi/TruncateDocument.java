package org.chaosee.admin.openapi;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An early end. */
@Schema(
        name = "Truncate",
        description = "Ends the body of an answer early, as when the connection breaks; in the phase after only")
public record TruncateDocument(
        @Schema(required = true, enumeration = "truncate") String type,

        @Schema(description = "How much of the body arrives", required = true, minimum = "0", maximum = "2147483647")
        int afterBytes) {}
