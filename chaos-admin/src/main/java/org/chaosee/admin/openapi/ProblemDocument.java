package org.chaosee.admin.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A problem. */
@Schema(name = ProblemDocument.NAME, description = "What went wrong (RFC 9457)")
public record ProblemDocument(
        @Schema(
                description = "about:blank, or a URN that is never given another meaning",
                required = true,
                format = "uri")
        String type,

        @Schema(description = "The same for all problems of the type", required = true)
        String title,

        @Schema(description = "The HTTP status", required = true)
        int status,

        @Schema(description = "A sentence on this very problem", required = true)
        String detail,

        @Schema(description = "All that is wrong with the document; with 422")
        List<ViolationDocument> violations) {

    static final String NAME = "Problem";

    /** One thing that is wrong. */
    @Schema(name = "Violation")
    public record ViolationDocument(
            @Schema(description = "JSON pointer (RFC 6901) to the value", required = true, example = "/fault/status")
            String pointer,

            @Schema(description = "What is wrong, and what is allowed", required = true)
            String message) {}
}
