package org.chaosee.admin.openapi;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Threads that do nothing. */
@Schema(name = "Threads", description = "Holds threads; for the kind jvm")
public record ThreadsDocument(
        @Schema(required = true, enumeration = "threads") String type,

        @Schema(description = "How many", minimum = "1", maximum = "1000", defaultValue = "10")
        Integer count,

        @Schema(
                description =
                        "Whether they are taken from the server's default managed executor, as many as there are; otherwise they are made",
                defaultValue = "false")
        Boolean managed,

        @Schema(description = "For how long, at most", format = "duration", defaultValue = "PT30S")
        String duration) {}
