package org.chaosee.admin.openapi;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A fault point. */
@Schema(name = "Point", description = "A fault point: its kind, and its value for each target field of that kind")
public record PointDocument(
        @Schema(required = true, enumeration = "http") String kind,

        @Schema(description = "The HTTP method", example = "GET")
        String method,

        @Schema(description = "The path template from the context root on", example = "/api/products/{id}")
        String path,

        @Schema(description = "The resource method", example = "org.shop.ProductResource#list")
        String resource) {}
