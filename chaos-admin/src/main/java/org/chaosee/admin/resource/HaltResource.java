package org.chaosee.admin.resource;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chaosee.admin.openapi.HaltDocument;
import org.chaosee.admin.openapi.HaltRequestDocument;
import org.chaosee.admin.request.AdminRequest;
import org.chaosee.api.NoChaos;
import org.chaosee.api.halt.Halt;
import org.chaosee.core.codec.HaltCodec;
import org.chaosee.core.control.HaltService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The kill switch. */
@NoChaos
@Produces(MediaType.APPLICATION_JSON)
public class HaltResource {

    private final HaltService halts;
    private final AdminRequest request;

    HaltResource(HaltService halts, AdminRequest request) {
        this.halts = halts;
        this.request = request;
    }

    @GET
    @Operation(operationId = "getHalt", summary = "Whether this node is halted, by whom, since when and why")
    @APIResponse(
            responseCode = "200",
            description = "The halt, or that there is none",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = HaltDocument.class)))
    public Response get() {
        request.noQuery();
        return Answers.ok(write(halts.current()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "halt",
            summary = "Halts all nodes: this one at once, the others when they look for changes",
            description =
                    "Nothing is injected from then on; delays that are under way, faults of the JVM and storms end,"
                            + " and no action can be enabled, until the halt is lifted. A halt that is in force stays as it is."
                            + " The body may be left out.")
    @RequestBody(
            description = "Why",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = HaltRequestDocument.class)))
    @APIResponse(
            responseCode = "200",
            description = "The halt in force",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = HaltDocument.class)))
    @APIResponse(responseCode = "413", description = "The body is longer than 256 KiB")
    @APIResponse(responseCode = "415", description = "The body is not JSON in UTF-8")
    @APIResponse(responseCode = "422", description = "The document is JSON, but no request to halt")
    @APIResponse(
            responseCode = "503",
            description = "This node is halted; the others will be, as soon as the store answers")
    public Response halt(InputStream body) {
        request.noQuery();
        String reason = HaltCodec.readReason(request.document(body, Map.of()));
        return Answers.ok(write(halts.halt(
                reason == null ? request.initiator() : request.initiator().because(reason))));
    }

    @DELETE
    @Operation(
            operationId = "lift",
            summary = "Lifts the halt: what is enabled is in force again, on all nodes",
            description = "Storms are not: they have ended. Nothing happens when there is no halt.")
    @APIResponse(responseCode = "204", description = "There is no halt any more")
    @APIResponse(responseCode = "409", description = "The configuration halts this node")
    @APIResponse(responseCode = "503", description = "The action store does not answer: the halt stays in force")
    public Response lift() {
        request.noQuery();
        halts.lift(request.initiator());
        return Response.noContent().build();
    }

    static Map<String, @Nullable Object> write(@Nullable Halt halt) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("halted", halt != null);
        document.put("at", halt == null || halt.at() == null ? null : halt.at().toString());
        document.put("by", halt == null ? null : halt.by());
        document.put("reason", halt == null ? null : halt.reason());
        return document;
    }
}
