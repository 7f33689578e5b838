package org.chaosee.admin.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of the list of actions. */
@Schema(name = "ActionPage", description = "A part of a list")
public record ActionPage(
        @Schema(required = true) List<ActionDocument> items,

        @Schema(description = "How long the whole list is", required = true, minimum = "0")
        int total) {}
