package org.chaosee.admin.resource;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;
import org.chaosee.admin.openapi.ActionDocument;
import org.chaosee.admin.openapi.ActionPatch;
import org.chaosee.admin.request.AdminRequest;
import org.chaosee.admin.request.EntityTags;
import org.chaosee.api.NoChaos;
import org.chaosee.core.control.ActionService;
import org.chaosee.core.store.VersionedAction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** One action. */
@NoChaos
@Produces(MediaType.APPLICATION_JSON)
public class ActionResource {

    static final String MERGE_PATCH = "application/merge-patch+json";

    private final ActionService actions;
    private final AdminRequest request;
    private final String idOrName;

    ActionResource(ActionService actions, AdminRequest request, String idOrName) {
        this.actions = actions;
        this.request = request;
        this.idOrName = idOrName;
    }

    @GET
    @Operation(operationId = "getAction", summary = "An action")
    @Parameter(
            name = HttpHeaders.IF_NONE_MATCH,
            in = ParameterIn.HEADER,
            description = "The ETags of the versions that the caller has",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "The action",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ActionDocument.class)))
    @APIResponse(responseCode = "304", description = "The caller has that version already")
    @APIResponse(responseCode = "404", description = "There is no such action")
    public Response get() {
        VersionedAction found = actions.find(idOrName);
        return request.knows(found.version())
                ? Response.notModified(Answers.tag(found)).build()
                : Answers.action(Response.ok(), found, actions);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replaceAction",
            summary = "Replaces an action",
            description = "What is left out gets its default. Creates nothing: an action that isn't there is a 404.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ActionDocument.class)))
    @APIResponse(
            responseCode = "200",
            description = "The action as it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ActionDocument.class)))
    @APIResponse(responseCode = "404", description = "There is no such action")
    @APIResponse(responseCode = "409", description = "Another action has that name")
    @APIResponse(responseCode = "412", description = "The action has another version than If-Match says")
    @APIResponse(responseCode = "413", description = "The body is longer than 256 KiB")
    @APIResponse(responseCode = "415", description = "The body is not JSON in UTF-8")
    @APIResponse(responseCode = "422", description = "The document is JSON, but no valid action")
    public Response replace(InputStream body) {
        Object document = request.document(body);
        return changed(actions.replace(idOrName, document, ifVersion(), request.initiator()));
    }

    @PATCH
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "patchAction",
            summary = "Changes members of an action (RFC 7396 merge patch)",
            description = "A member that is null is removed, which gives it its default.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = MERGE_PATCH, schema = @Schema(implementation = ActionPatch.class)),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ActionPatch.class))
            })
    @APIResponse(
            responseCode = "200",
            description = "The action as it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ActionDocument.class)))
    @APIResponse(responseCode = "404", description = "There is no such action")
    @APIResponse(responseCode = "409", description = "Another action has that name")
    @APIResponse(responseCode = "412", description = "The action has another version than If-Match says")
    @APIResponse(responseCode = "413", description = "The body is longer than 256 KiB")
    @APIResponse(responseCode = "415", description = "The body is not JSON in UTF-8")
    @APIResponse(responseCode = "422", description = "The patch is JSON, but makes no valid action")
    public Response patch(InputStream body) {
        Object patch = request.document(body);
        return changed(actions.patch(idOrName, patch, ifVersion(), request.initiator()));
    }

    @DELETE
    @Operation(operationId = "deleteAction", summary = "Deletes an action")
    @APIResponse(responseCode = "204", description = "The action is gone")
    @APIResponse(responseCode = "404", description = "There is no such action")
    @APIResponse(responseCode = "409", description = "Others changed the action again and again meanwhile")
    @APIResponse(responseCode = "412", description = "The action has another version than If-Match says")
    public Response delete() {
        actions.delete(idOrName, ifVersion(), request.initiator());
        return Response.noContent().build();
    }

    @POST
    @Path("enable")
    @Consumes(MediaType.APPLICATION_JSON) // and so no form of another site, though there need be no body
    @Operation(operationId = "enableAction", summary = "Enables an action")
    @APIResponse(
            responseCode = "200",
            description = "The action as it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ActionDocument.class)))
    @APIResponse(responseCode = "404", description = "There is no such action")
    @APIResponse(responseCode = "409", description = "Others changed the action again and again meanwhile")
    @APIResponse(responseCode = "412", description = "The action has another version than If-Match says")
    @APIResponse(responseCode = "415", description = "The body is not JSON in UTF-8")
    @APIResponse(responseCode = "422", description = "The action has expired; it needs a new expiresAt first")
    public Response enable() {
        return changed(actions.enable(idOrName, true, ifVersion(), request.initiator()));
    }

    @POST
    @Path("disable")
    @Consumes(MediaType.APPLICATION_JSON) // and so no form of another site, though there need be no body
    @Operation(operationId = "disableAction", summary = "Disables an action")
    @APIResponse(
            responseCode = "200",
            description = "The action as it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ActionDocument.class)))
    @APIResponse(responseCode = "404", description = "There is no such action")
    @APIResponse(responseCode = "409", description = "Others changed the action again and again meanwhile")
    @APIResponse(responseCode = "412", description = "The action has another version than If-Match says")
    @APIResponse(responseCode = "415", description = "The body is not JSON in UTF-8")
    public Response disable() {
        return changed(actions.enable(idOrName, false, ifVersion(), request.initiator()));
    }

    private Response changed(VersionedAction versioned) {
        return Answers.action(Response.ok(), versioned, actions);
    }

    /** The version that the change is for. Should it change before the change is made, the change is refused, too. */
    private OptionalLong ifVersion() {
        Optional<EntityTags> tags = request.ifMatch();
        if (tags.isEmpty() || tags.get().any()) {
            return OptionalLong.empty();
        }
        VersionedAction current = actions.find(idOrName);
        if (!tags.get().matchStrongly(current.version())) {
            throw actions.stale(current.action().name(), request.initiator());
        }
        return OptionalLong.of(current.version());
    }
}
