package org.chaosee.admin.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of the list of the record. */
@Schema(name = "AuditPage", description = "A part of a list")
public record AuditPage(
        @Schema(required = true) List<AuditEntryDocument> items,

        @Schema(description = "How long the whole list is", required = true, minimum = "0")
        long total) {}
