package org.chaosee.admin.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.chaosee.admin.openapi.InjectionPage;
import org.chaosee.admin.request.AdminRequest;
import org.chaosee.admin.request.Page;
import org.chaosee.admin.request.Query;
import org.chaosee.api.NoChaos;
import org.chaosee.core.report.RecentInjections;
import org.chaosee.core.report.Reported;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The latest injections of the node that answers. */
@NoChaos
@Produces(MediaType.APPLICATION_JSON)
public class InjectionsResource {

    private final RecentInjections recent;
    private final AdminRequest request;

    InjectionsResource(RecentInjections recent, AdminRequest request) {
        this.recent = recent;
        this.request = request;
    }

    @GET
    @Operation(
            operationId = "listInjections",
            summary = "The latest injections of this node, the latest first",
            description = "A node remembers its latest 1000 injections, and what it skipped among them.")
    @Parameter(
            name = InjectionFilter.ACTION,
            in = ParameterIn.QUERY,
            description = "Only those of the action with that name or id",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = InjectionFilter.STORM,
            in = ParameterIn.QUERY,
            description = "Only those of that storm",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = InjectionFilter.KIND,
            in = ParameterIn.QUERY,
            description = "Only those at fault points of that kind",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = InjectionFilter.FAULT,
            in = ParameterIn.QUERY,
            description = "Only those with that type of fault",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = InjectionFilter.SKIPPED,
            in = ParameterIn.QUERY,
            description = "Only what was skipped, what was not, or what was skipped for that reason",
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
            description = "Injections, the latest first",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = InjectionPage.class)))
    public Response list() {
        Query query = request.query(InjectionFilter.NAMES_AND_PAGE);
        Page page = Page.of(query);
        InjectionFilter filter = InjectionFilter.of(query);
        List<Reported> selected =
                recent.latest().stream().filter(filter::selects).toList();
        return Answers.ok(page.of(selected, InjectionWriter::write));
    }
}
