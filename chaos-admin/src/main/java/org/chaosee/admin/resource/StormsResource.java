package org.chaosee.admin.resource;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.chaosee.admin.openapi.StormDocument;
import org.chaosee.admin.openapi.StormPage;
import org.chaosee.admin.openapi.StormRequestDocument;
import org.chaosee.admin.request.AdminRequest;
import org.chaosee.admin.request.Page;
import org.chaosee.admin.request.Query;
import org.chaosee.api.NoChaos;
import org.chaosee.api.storm.Storm;
import org.chaosee.api.storm.StormTally;
import org.chaosee.core.storm.StormService;
import org.chaosee.core.storm.StormWatch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** All storms that are in force. */
@NoChaos
@Produces(MediaType.APPLICATION_JSON)
public class StormsResource {

    private final StormService storms;
    private final StormWatch watch;
    private final AdminRequest request;

    /** @param watch tells what they have injected on this node */
    StormsResource(StormService storms, StormWatch watch, AdminRequest request) {
        this.storms = storms;
        this.watch = watch;
        this.request = request;
    }

    @GET
    @Operation(
            operationId = "listStorms",
            summary = "The storms in force, in the order in which they began",
            description = "They are the same on all nodes; the tally of each is that of the node that answers.")
    @Parameter(
            name = Page.OFFSET,
            in = ParameterIn.QUERY,
            description = "How many items to leave out at the beginning",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", defaultValue = "0"))
    @Parameter(
            name = Page.LIMIT,
            in = ParameterIn.QUERY,
            description = "How many items to answer at most",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000", defaultValue = "100"))
    @APIResponse(
            responseCode = "200",
            description = "Storms",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StormPage.class)))
    public Response list() {
        Query query = request.query(List.of(Page.OFFSET, Page.LIMIT));
        Page page = Page.of(query);
        return Answers.ok(page.of(storms.list(), this::write));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "beginStorm",
            summary = "Begins a storm; it is in force at once on this node",
            description = "All its actions are created together, or none of them. No body is the same as an object"
                    + " without members.")
    @RequestBody(
            description = "What is asked for",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StormRequestDocument.class)))
    @APIResponse(
            responseCode = "201",
            description = "The storm has begun",
            headers =
                    @Header(
                            name = HttpHeaders.LOCATION,
                            description = "Where the storm is",
                            schema = @Schema(type = SchemaType.STRING, format = "uri")),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StormDocument.class)))
    @APIResponse(
            responseCode = "409",
            description = "A storm of that name is in force, or another action has the name of one of the storm's")
    @APIResponse(responseCode = "413", description = "The body is longer than 256 KiB")
    @APIResponse(responseCode = "415", description = "The body is not JSON in UTF-8")
    @APIResponse(responseCode = "422", description = "The document is JSON, but asks for no valid storm")
    public Response begin(InputStream body) {
        request.noQuery();
        Storm begun = storms.begin(request.document(body, Map.of()), request.initiator());
        return Answers.created(request.location(begun.name()), write(begun));
    }

    @Path("{name}")
    public StormResource storm(@Parameter(description = "The name of a storm") @PathParam("name") String name) {
        request.noQuery();
        return new StormResource(storms, watch, request, name);
    }

    private Map<String, @Nullable Object> write(Storm storm) {
        return StormWriter.write(storm, watch.tally(storm.name()).orElse(StormTally.NONE));
    }
}
