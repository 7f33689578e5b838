package org.chaosee.admin.openapi;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The end of the process. */
@Schema(
        name = "Exit",
        description = "Ends the process; for the kind jvm, and refused unless chaos.jvm.exit-allowed is true")
public record ExitDocument(
        @Schema(required = true, enumeration = "exit") String type,

        @Schema(description = "The exit code", minimum = "0", maximum = "255", defaultValue = "1")
        Integer code,

        @Schema(description = "Whether it ends at once, without shutdown hooks", defaultValue = "false")
        Boolean halt) {}
