package org.chaosee.admin.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.chaosee.admin.request.AdminRequest;
import org.chaosee.api.NoChaos;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * The OpenAPI document of the admin resource, made when the jar was built. It lies where no server takes it for the
 * host's own.
 */
@NoChaos
@Produces(MediaType.APPLICATION_JSON)
public class OpenApiResource {

    private static final String DOCUMENT = "/org/chaosee/admin/openapi.json";

    private final AdminRequest request;

    OpenApiResource(AdminRequest request) {
        this.request = request;
    }

    @GET
    @Operation(operationId = "getOpenApi", summary = "The OpenAPI document of the admin resource")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    public Response get() {
        request.noQuery();
        try (InputStream document = OpenApiResource.class.getResourceAsStream(DOCUMENT)) {
            if (document == null) {
                throw new NotFoundException(); // built without it
            }
            return Response.ok(document.readAllBytes(), MediaType.APPLICATION_JSON_TYPE)
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
