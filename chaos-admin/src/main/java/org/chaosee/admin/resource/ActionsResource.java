package org.chaosee.admin.resource;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chaosee.admin.openapi.ActionDocument;
import org.chaosee.admin.openapi.ActionFilterDocument;
import org.chaosee.admin.openapi.ActionPage;
import org.chaosee.admin.openapi.DisabledDocument;
import org.chaosee.admin.request.AdminRequest;
import org.chaosee.admin.request.Page;
import org.chaosee.admin.request.Query;
import org.chaosee.api.NoChaos;
import org.chaosee.core.control.ActionFilter;
import org.chaosee.core.control.ActionService;
import org.chaosee.core.store.VersionedAction;
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

/**
 * All actions.
 *
 * <p>{@code POST /chaos/actions/disable} disables many actions at once. An action may be named {@code disable} all the
 * same: no other method of that path means anything else than the action of that name, and its own
 * {@code /chaos/actions/disable/disable} disables it alone.
 */
@NoChaos
@Produces(MediaType.APPLICATION_JSON)
public class ActionsResource {

    private static final String DISABLE = "disable";

    private final ActionService actions;
    private final AdminRequest request;

    ActionsResource(ActionService actions, AdminRequest request) {
        this.actions = actions;
        this.request = request;
    }

    @GET
    @Operation(operationId = "listActions", summary = "The actions, in the order of their creation")
    @Parameter(
            name = ActionFilters.KIND,
            in = ParameterIn.QUERY,
            description = "Only those with a target of that kind",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = ActionFilters.ENABLED,
            in = ParameterIn.QUERY,
            description = "Only those that are enabled, or disabled",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @Parameter(
            name = ActionFilters.FAULT,
            in = ParameterIn.QUERY,
            description = "Only those with that type of fault",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = ActionFilters.STORM,
            in = ParameterIn.QUERY,
            description = "Only those of that storm",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = ActionFilters.NAME,
            in = ParameterIn.QUERY,
            description = "Only those whose name matches: exact, or with * for any characters",
            schema = @Schema(type = SchemaType.STRING))
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
            description = "Actions",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ActionPage.class)))
    public Response list() {
        List<String> allowed = new ArrayList<>(ActionFilters.NAMES);
        allowed.addAll(List.of(Page.OFFSET, Page.LIMIT));
        Query query = request.query(allowed);
        Page page = Page.of(query);
        return Answers.ok(page.of(actions.list(ActionFilters.of(query)), this::write));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createAction", summary = "Creates an action; it is in force at once on this node")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ActionDocument.class)))
    @APIResponse(
            responseCode = "201",
            description = "The action was created",
            headers =
                    @Header(
                            name = HttpHeaders.LOCATION,
                            description = "Where the action is",
                            schema = @Schema(type = SchemaType.STRING, format = "uri")),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ActionDocument.class)))
    @APIResponse(responseCode = "409", description = "Another action has that name")
    @APIResponse(responseCode = "413", description = "The body is longer than 256 KiB")
    @APIResponse(responseCode = "415", description = "The body is not JSON in UTF-8")
    @APIResponse(responseCode = "422", description = "The document is JSON, but no valid action")
    public Response create(InputStream body) {
        request.noQuery();
        VersionedAction created = actions.create(request.document(body), request.initiator());
        return Answers.action(
                Response.created(request.location(created.action().id().toString())), created, actions);
    }

    @POST
    @Path(DISABLE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "disableActions",
            summary = "Disables all actions that a filter selects, together",
            description = "Without any filter all actions are disabled. The filter is in the query, in the body, or"
                    + " partly here and partly there.")
    @Parameter(
            name = ActionFilters.KIND,
            in = ParameterIn.QUERY,
            description = "Only those with a target of that kind",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = ActionFilters.ENABLED,
            in = ParameterIn.QUERY,
            description = "Only those that are enabled, or disabled (which leaves nothing to disable)",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @Parameter(
            name = ActionFilters.FAULT,
            in = ParameterIn.QUERY,
            description = "Only those with that type of fault",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = ActionFilters.STORM,
            in = ParameterIn.QUERY,
            description = "Only those of that storm",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = ActionFilters.NAME,
            in = ParameterIn.QUERY,
            description = "Only those whose name matches: exact, or with * for any characters",
            schema = @Schema(type = SchemaType.STRING))
    @RequestBody(
            description = "The filter; may be left out",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ActionFilterDocument.class)))
    @APIResponse(
            responseCode = "200",
            description = "How many actions were enabled, and are disabled now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DisabledDocument.class)))
    @APIResponse(responseCode = "409", description = "Others changed the same actions again and again meanwhile")
    @APIResponse(responseCode = "413", description = "The body is longer than 256 KiB")
    @APIResponse(responseCode = "415", description = "The body is not JSON in UTF-8")
    @APIResponse(responseCode = "422", description = "The body is JSON, but no filter")
    public Response disable(InputStream body) {
        ActionFilter query = ActionFilters.of(request.query(ActionFilters.NAMES));
        ActionFilter document = FilterDocument.read(request.document(body, Map.of()));
        int disabled = actions.disable(ActionFilters.both(query, document), request.initiator());
        return Answers.ok(Map.of("disabled", disabled));
    }

    @Path("{idOrName}")
    public ActionResource action(
            @Parameter(description = "The id or the name of an action") @PathParam("idOrName") String idOrName) {
        request.noQuery();
        return new ActionResource(actions, request, idOrName);
    }

    @GET
    @Path(DISABLE)
    @Operation(hidden = true)
    public Response getNamedDisable() {
        return action(DISABLE).get();
    }

    @PUT
    @Path(DISABLE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response replaceNamedDisable(InputStream body) {
        return action(DISABLE).replace(body);
    }

    @PATCH
    @Path(DISABLE)
    @Consumes({ActionResource.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Operation(hidden = true)
    public Response patchNamedDisable(InputStream body) {
        return action(DISABLE).patch(body);
    }

    @DELETE
    @Path(DISABLE)
    @Operation(hidden = true)
    public Response deleteNamedDisable() {
        return action(DISABLE).delete();
    }

    private Map<String, @Nullable Object> write(VersionedAction versioned) {
        return actions.write(versioned.action());
    }
}
