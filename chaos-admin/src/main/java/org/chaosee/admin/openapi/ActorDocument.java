package org.chaosee.admin.openapi;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who does something. */
@Schema(name = "Actor", description = "Who does something, and from where")
public record ActorDocument(
        @Schema(
                description = "A user of the platform, a configured token, code of the application, or Chaos EE itself",
                required = true,
                enumeration = {"user", "token", "code", "system"})
        String type,

        @Schema(description = "Null for code on nobody's behalf", required = true, nullable = true, example = "alice")
        String name,

        @Schema(
                description = "From where, as far as the server knows",
                required = true,
                nullable = true,
                example = "rest 10.0.0.7")
        String from) {}
