package org.chaosee.admin.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of the list of storms. */
@Schema(name = "StormPage", description = "A part of a list")
public record StormPage(
        @Schema(required = true) List<StormDocument> items,

        @Schema(description = "How long the whole list is", required = true, minimum = "0")
        int total) {}
