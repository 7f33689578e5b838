package org.chaosee.admin.openapi;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A target. */
@Schema(
        name = "Target",
        description = "Selects fault points. What is left out means any; * stands for one segment, ** for any number")
public record TargetDocument(
        @Schema(description = "The kind of fault points", required = true, enumeration = "http")
        String kind,

        @Schema(description = "The HTTP method, in capital letters", example = "GET", maxLength = 500)
        String method,

        @Schema(
                description = "The path template from the context root on",
                example = "/api/products/{id}",
                maxLength = 500)
        String path,

        @Schema(
                description = "Class#method, the class with its package or without",
                example = "ProductResource#list",
                maxLength = 500)
        String resource) {}
