package org.chaosee.admin.resource;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.chaosee.admin.openapi.StormDocument;
import org.chaosee.admin.request.AdminRequest;
import org.chaosee.api.NoChaos;
import org.chaosee.api.storm.Storm;
import org.chaosee.api.storm.StormTally;
import org.chaosee.core.storm.StormService;
import org.chaosee.core.storm.StormWatch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** One storm. */
@NoChaos
@Produces(MediaType.APPLICATION_JSON)
public class StormResource {

    private final StormService storms;
    private final StormWatch watch;
    private final AdminRequest request;
    private final String name;

    StormResource(StormService storms, StormWatch watch, AdminRequest request, String name) {
        this.storms = storms;
        this.watch = watch;
        this.request = request;
        this.name = name;
    }

    @GET
    @Operation(operationId = "getStorm", summary = "A storm, with what it has injected on this node so far")
    @APIResponse(
            responseCode = "200",
            description = "The storm",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StormDocument.class)))
    @APIResponse(responseCode = "404", description = "No storm of that name is in force")
    public Response get() {
        return Answers.ok(StormWriter.write(storms.find(name), tally()));
    }

    @DELETE
    @Operation(
            operationId = "endStorm",
            summary = "Ends a storm, on whichever node it was begun",
            description = "Deletes its actions, and nothing else. Delays that are under way last their time.")
    @APIResponse(
            responseCode = "200",
            description = "The storm as it was just before its end, with what it has injected on this node",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StormDocument.class)))
    @APIResponse(responseCode = "404", description = "No storm of that name is in force")
    @APIResponse(responseCode = "409", description = "Others changed its actions again and again meanwhile")
    public Response end() {
        StormTally tally = tally(); // counted no longer once it has ended
        Storm ended = storms.end(name, request.initiator());
        return Answers.ok(StormWriter.write(ended, tally));
    }

    private StormTally tally() {
        return watch.tally(name).orElse(StormTally.NONE);
    }
}
