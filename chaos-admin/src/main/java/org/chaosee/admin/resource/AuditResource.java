package org.chaosee.admin.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chaosee.admin.openapi.AuditPage;
import org.chaosee.admin.request.AdminRequest;
import org.chaosee.admin.request.Page;
import org.chaosee.admin.request.Query;
import org.chaosee.api.NoChaos;
import org.chaosee.core.runtime.ChaosRuntime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The record of what was done by whom. */
@NoChaos
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

    private final ChaosRuntime runtime;
    private final AdminRequest request;

    AuditResource(ChaosRuntime runtime, AdminRequest request) {
        this.runtime = runtime;
        this.request = request;
    }

    @GET
    @Operation(
            operationId = "listAudit",
            summary = "What was done by whom, on all nodes, the latest first",
            description = "Every change is on record in the same transaction as the change itself.")
    @Parameter(
            name = AuditFilter.EVENT,
            in = ParameterIn.QUERY,
            description = "Only what was done so",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = AuditFilter.SUBJECT,
            in = ParameterIn.QUERY,
            description = "Only what was done to the action with that name or id, or the storm with that name",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = AuditFilter.ACTOR,
            in = ParameterIn.QUERY,
            description = "Only what was done by the user or token of that name",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = AuditFilter.FROM,
            in = ParameterIn.QUERY,
            description = "From that instant on, inclusive",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @Parameter(
            name = AuditFilter.UNTIL,
            in = ParameterIn.QUERY,
            description = "Until that instant, exclusive",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
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
            description = "Entries, the latest first",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AuditPage.class)))
    public Response list() {
        Query query = request.query(AuditFilter.NAMES_AND_PAGE);
        var found = runtime.audit(AuditFilter.of(query, Page.of(query)));
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("items", found.entries().stream().map(AuditWriter::write).toList());
        answer.put("total", found.total());
        return Answers.ok(answer);
    }
}
