package org.chaosee.admin.openapi;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody says who halts everything. */
@Schema(name = "HaltRequest", description = "Why everything is to be halted")
public record HaltRequestDocument(
        @Schema(description = "For the record", nullable = true, maxLength = 1000, example = "checkout is down")
        String reason) {}
