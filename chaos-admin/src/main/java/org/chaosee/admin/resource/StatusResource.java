package org.chaosee.admin.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.chaosee.admin.openapi.StatusDocument;
import org.chaosee.admin.request.AdminRequest;
import org.chaosee.api.NoChaos;
import org.chaosee.core.runtime.ChaosRuntime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** How Chaos EE is doing on the node that answers. */
@NoChaos
@Produces(MediaType.APPLICATION_JSON)
public class StatusResource {

    private final ChaosRuntime runtime;
    private final AdminRequest request;

    StatusResource(ChaosRuntime runtime, AdminRequest request) {
        this.runtime = runtime;
        this.request = request;
    }

    @GET
    @Operation(
            operationId = "getStatus",
            summary = "How Chaos EE is doing on this node",
            description = "Answers without asking the store, so that it answers when the store is down, too.")
    @APIResponse(
            responseCode = "200",
            description = "The status",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StatusDocument.class)))
    public Response get() {
        request.noQuery();
        return Answers.ok(StatusWriter.write(runtime));
    }
}
