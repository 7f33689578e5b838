package org.chaosee.admin.openapi;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A database failure. */
@Schema(
        name = "DatabaseFault",
        description = "Fails a database access the way a database fails; optimistic-lock is for the kind jpa only")
public record DatabaseFaultDocument(
        @Schema(
                required = true,
                enumeration = {"optimistic-lock", "lock-timeout", "query-timeout", "connection-lost"})
        String type) {}
