package org.chaosee.admin.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A target. */
@Schema(
        name = "Target",
        description = "Selects fault points. What is left out means any; * stands for one segment, ** for any number")
public record TargetDocument(
        @Schema(
                description = "The kind of fault points; jvm has no other fields",
                required = true,
                enumeration = {"http", "jpa", "jdbc", "bean", "client", "jvm"})
        String kind,

        @Schema(
                description =
                        "Of http and client: the HTTP method, in capital letters. Of bean: the name of the Java method",
                example = "GET",
                maxLength = 500)
        String method,

        @Schema(
                description =
                        "Of http: the path template from the context root on. Of client: the path of the URI, with"
                                + " {id} for each segment that looks like an id",
                example = "/api/products/{id}",
                maxLength = 500)
        String path,

        @Schema(
                description = "Of client: the host that is called, with the port or without",
                example = "prices:8080",
                maxLength = 500)
        String host,

        @Schema(
                description = "Of http: Class#method, the class with its package or without",
                example = "ProductResource#list",
                maxLength = 500)
        String resource,

        @Schema(
                description =
                        "Of jpa: the entity's name, its class, or a class that it extends, with package or without",
                example = "Product",
                maxLength = 500)
        String entity,

        @Schema(description = "Of jpa: the table that the entity is mapped to", example = "PRODUCT", maxLength = 500)
        String table,

        @Schema(
                description = "Of jpa: read (find, query, lock, native), write (insert, update, remove, bulk, native),"
                        + " or one of these, or connection. Of jdbc: connect, read, write or commit",
                example = "insert",
                maxLength = 500)
        String operation,

        @Schema(description = "Of jpa: the name of the persistence unit", example = "shop", maxLength = 500)
        String unit,

        @Schema(description = "Of jdbc: the name of the data source", example = "jdbc/shop", maxLength = 500)
        String dataSource,

        @Schema(
                description = "Of bean: its class, or a class or interface that it extends, with package or without",
                example = "OrderService",
                maxLength = 500)
        String type,

        @Schema(
                description = "Of bean: an annotation of the method or of the class, with package or without",
                example = "Transactional",
                maxLength = 500)
        String annotation,

        @Schema(
                description = "Fault points of which any field matches one of these are not selected",
                example = "[\"/api/health/**\"]",
                maxItems = 100)
        List<String> exclude) {}
