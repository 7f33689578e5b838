package org.chaosee.admin.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chaosee.admin.json.JsonReader;
import org.chaosee.admin.json.MalformedJsonException;
import org.chaosee.admin.openapi.PointPage;
import org.chaosee.admin.openapi.TargetDocument;
import org.chaosee.admin.problem.ProblemException;
import org.chaosee.admin.request.AdminRequest;
import org.chaosee.admin.request.Page;
import org.chaosee.admin.request.Query;
import org.chaosee.api.NoChaos;
import org.chaosee.core.control.ActionService;
import org.chaosee.core.point.PointFacts;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The fault points that the node that answers knows. */
@NoChaos
@Produces(MediaType.APPLICATION_JSON)
public class PointsResource {

    private static final String TARGET = "target";

    private final ActionService actions;
    private final AdminRequest request;

    PointsResource(ActionService actions, AdminRequest request) {
        this.actions = actions;
        this.request = request;
    }

    @GET
    @Operation(
            operationId = "listPoints",
            summary = "The fault points of this node",
            description = "With a target: those that an action with that target would hit.")
    @Parameter(
            name = TARGET,
            in = ParameterIn.QUERY,
            description = "A target, as in an action, as JSON text",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TargetDocument.class)))
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
            description = "Fault points, in the order of their fields",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PointPage.class)))
    @APIResponse(responseCode = "422", description = "The target is JSON, but no valid target")
    public Response list() {
        Query query = request.query(List.of(TARGET, Page.OFFSET, Page.LIMIT));
        Page page = Page.of(query);
        return Answers.ok(page.of(actions.points(target(query)), PointsResource::write));
    }

    private static @Nullable Object target(Query query) {
        String text = query.text(TARGET);
        if (text == null) {
            return null;
        }
        try {
            Object target = JsonReader.read(text);
            return target == null ? Map.of() : target; // the JSON null is no target either
        } catch (MalformedJsonException e) {
            throw new ProblemException(400, "The query parameter target is a JSON object. " + e.getMessage());
        }
    }

    private static Map<String, @Nullable Object> write(PointFacts point) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("kind", point.kind().id());
        tree.putAll(point.fields());
        tree.putAll(point.details());
        return tree;
    }
}
