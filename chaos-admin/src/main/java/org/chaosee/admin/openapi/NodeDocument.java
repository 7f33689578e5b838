package org.chaosee.admin.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A node. */
@Schema(name = "Node", description = "A node, as it has told of itself last; instants are of the store's clock")
public record NodeDocument(
        @Schema(description = "The name of the node", required = true)
        String name,

        @Schema(description = "Tells nodes of one name apart", required = true, format = "uuid")
        String instance,

        @Schema(description = "The name of the application; null when nobody knows it", nullable = true)
        String application,

        @Schema(description = "The version of Chaos EE", required = true)
        String version,

        @Schema(required = true, format = "date-time") String startedAt,
        @Schema(required = true, format = "date-time") String seenAt,

        @Schema(description = "Whether it has missed three heartbeats", required = true)
        boolean silent,

        @Schema(
                description = "How far the store's clock is ahead of the node's own; negative when it is behind",
                required = true,
                format = "duration")
        String clockOffset,

        @Schema(description = "The revision that its plan shows", required = true)
        long revision,

        @Schema(description = "Whether that is the latest", required = true)
        boolean current,

        @Schema(description = "How many faults it has injected since it was started", required = true)
        long injections,

        @Schema(
                required = true,
                enumeration = {"armed", "halted", "store-down"})
        String state,

        @Schema(description = "Why it is at that; null when there is nothing to say", nullable = true)
        String cause,

        @Schema(description = "The storms that it has begun, and that end with it", required = true)
        List<String> storms) {}
