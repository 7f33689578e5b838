package org.chaosee.admin.openapi;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of disabling many actions. */
@Schema(name = "Disabled")
public record DisabledDocument(
        @Schema(description = "How many actions were enabled, and are disabled now", required = true)
        int disabled) {}
