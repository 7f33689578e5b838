package org.chaosee.admin.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of the list of injections. */
@Schema(name = "InjectionPage", description = "A part of a list")
public record InjectionPage(
        @Schema(required = true) List<InjectionDocument> items,

        @Schema(description = "How long the whole list is", required = true, minimum = "0")
        int total) {}
