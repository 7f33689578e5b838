package org.chaosee.admin.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of the list of nodes. */
@Schema(name = "NodePage", description = "A part of a list")
public record NodePage(
        @Schema(required = true) List<NodeDocument> items,

        @Schema(description = "How long the whole list is", required = true, minimum = "0")
        int total,

        @Schema(description = "The store's latest revision", required = true)
        long revision,

        @Schema(
                description = "How many faults all nodes together have injected since they were started",
                required = true)
        long injections,

        @Schema(
                description = "Whether the store was asked; when it does not answer, the list has the node that does",
                required = true)
        boolean complete) {}
