package org.chaosee.admin.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of the list of points. */
@Schema(name = "PointPage", description = "A part of a list")
public record PointPage(
        @Schema(required = true) List<PointDocument> items,

        @Schema(description = "How long the whole list is", required = true, minimum = "0")
        int total) {}
