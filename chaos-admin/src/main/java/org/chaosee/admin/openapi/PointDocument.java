package org.chaosee.admin.openapi;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A fault point. */
@Schema(name = "Point", description = "A fault point: its kind, and its value for each target field of that kind")
public record PointDocument(
        @Schema(
                required = true,
                enumeration = {"http", "jpa", "jdbc", "bean", "client", "jvm"})
        String kind,

        @Schema(description = "The HTTP method, or that of the bean", example = "GET")
        String method,

        @Schema(description = "The host that is called", example = "prices:8080")
        String host,

        @Schema(description = "Of a bean's method that is overloaded: its parameters", example = "String, int")
        String parameters,

        @Schema(description = "The path template", example = "/api/products/{id}")
        String path,

        @Schema(description = "The resource method", example = "org.shop.ProductResource#list")
        String resource,

        @Schema(description = "The entity's name", example = "Product")
        String entity,

        @Schema(description = "The entity's table", example = "PRODUCT")
        String table,

        @Schema(description = "What is done", example = "insert")
        String operation,

        @Schema(description = "The persistence unit", example = "shop")
        String unit,

        @Schema(description = "The data source", example = "jdbc/shop")
        String dataSource,

        @Schema(
                description = "Of jpa: how Chaos EE sees the unit's statements",
                enumeration = {"eclipselink", "hibernate", "proxy", "listener"})
        String hook,

        @Schema(description = "The bean's class", example = "org.shop.OrderService")
        String type,

        @Schema(
                description = "The first annotation of the bean's method or class",
                example = "jakarta.enterprise.context.ApplicationScoped")
        String annotation,

        @Schema(
                description = "Of bean: why it can't be hit; left out when it can",
                example = "the method is final, so that no interceptor can be bound to it")
        String unreachable) {}
