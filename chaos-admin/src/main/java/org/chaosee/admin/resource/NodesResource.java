package org.chaosee.admin.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chaosee.admin.openapi.NodePage;
import org.chaosee.admin.request.AdminRequest;
import org.chaosee.admin.request.Page;
import org.chaosee.admin.request.Query;
import org.chaosee.api.NoChaos;
import org.chaosee.core.node.NodeList;
import org.chaosee.core.node.NodeService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The nodes that share the store. */
@NoChaos
@Produces(MediaType.APPLICATION_JSON)
public class NodesResource {

    private static final String NAME = "name";

    private final NodeService nodes;
    private final AdminRequest request;

    NodesResource(NodeService nodes, AdminRequest request) {
        this.nodes = nodes;
        this.request = request;
    }

    @GET
    @Operation(
            operationId = "listNodes",
            summary = "The nodes that share the store, and which of them show its latest revision",
            description = "When the store does not answer, the list has the node that does, and complete is false.")
    @Parameter(
            name = NAME,
            in = ParameterIn.QUERY,
            description = "Only those of that name",
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
            description = "Nodes, by name",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = NodePage.class)))
    public Response list() {
        Query query = request.query(List.of(NAME, Page.OFFSET, Page.LIMIT));
        Page page = Page.of(query);
        String name = query.text(NAME);
        NodeList found = nodes.list();
        List<NodeList.SeenNode> selected = found.nodes().stream()
                .filter(seen -> name == null || seen.node().name().equals(name))
                .toList();
        Map<String, @Nullable Object> answer = new LinkedHashMap<>(page.of(selected, NodeWriter::write));
        answer.put("revision", found.revision());
        answer.put(
                "injections",
                found.nodes().stream()
                        .mapToLong(seen -> seen.node().injections())
                        .sum());
        answer.put("complete", found.complete());
        return Answers.ok(answer);
    }
}
