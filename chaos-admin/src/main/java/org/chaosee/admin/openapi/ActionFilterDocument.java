package org.chaosee.admin.openapi;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A filter of actions. */
@Schema(name = "ActionFilter", description = "Selects actions; what is left out selects all")
public record ActionFilterDocument(
        String kind,
        boolean enabled,

        String fault,

        String storm,

        @Schema(description = "Exact, or with * for any characters")
        String name) {}
