package org.chaosee.admin.openapi;

import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Completes the document, when it is made in the build, by what holds for all operations: it is written here once
 * instead of at each of them. Used nowhere else, least of all in the host's own document.
 */
public final class DocumentFilter implements OASFilter {

    private static final String ACTIONS = "/chaos/actions";
    private static final String STORMS = "/chaos/storms";
    private static final String AUDIT = "/chaos/audit";
    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";
    private static final String TOKEN = "token";
    private static final String USER = "user";

    @Override
    public void filterOpenAPI(OpenAPI openApi) {
        openApi.getComponents()
                .addSecurityScheme(TOKEN, scheme("bearer", "The token of chaos.admin.token"))
                .addSecurityScheme(
                        USER,
                        scheme(
                                "basic",
                                "A user in the role of chaos.admin.role, however" + " the server authenticates users"));
        openApi.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(TOKEN));
        openApi.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(USER));
        openApi.getPaths().getPathItems().forEach(DocumentFilter::complete);
        Choices.complete(openApi);
    }

    private static void complete(String path, PathItem item) {
        item.getOperations().values().forEach(operation -> complete(path, operation));
    }

    private static void complete(String path, Operation operation) {
        APIResponses responses = operation.getResponses();
        add(responses, "400", "The request is malformed, or has a query parameter that is unknown or wrong");
        add(responses, "401", "No bearer token, or a wrong one, and no user in the role");
        add(responses, "403", "The user is not in the role, or nothing is configured, or the change is a forged one");
        add(responses, "406", "The caller accepts no JSON");
        add(responses, "500", "Chaos EE failed");
        if (Stream.of(ACTIONS, STORMS, AUDIT).anyMatch(path::startsWith)) {
            add(responses, "503", "The action store does not answer; Retry-After says when to try again");
        }
        if (responses.hasAPIResponse("412")) {
            operation.addParameter(ifMatch());
        }
        responses.setAPIResponses(new TreeMap<>(responses.getAPIResponses()));
        responses.getAPIResponses().forEach(DocumentFilter::complete);
    }

    private static void complete(String status, APIResponse response) {
        if (status.compareTo("400") >= 0) {
            response.setContent(OASFactory.createContent().addMediaType(PROBLEM, problem()));
        } else if (isAction(response)) {
            response.addHeader("ETag", header("The version of the action"));
        }
    }

    private static void add(APIResponses responses, String status, String description) {
        if (!responses.hasAPIResponse(status)) {
            responses.addAPIResponse(status, OASFactory.createAPIResponse().description(description));
        }
    }

    private static boolean isAction(APIResponse response) {
        return response.getContent() != null
                && response.getContent().hasMediaType(JSON)
                && "#/components/schemas/Action"
                        .equals(response.getContent()
                                .getMediaType(JSON)
                                .getSchema()
                                .getRef());
    }

    private static MediaType problem() {
        return OASFactory.createMediaType()
                .schema(OASFactory.createSchema().ref("#/components/schemas/" + ProblemDocument.NAME));
    }

    private static Parameter ifMatch() {
        return OASFactory.createParameter()
                .name("If-Match")
                .in(Parameter.In.HEADER)
                .description("The ETag of the version that is meant; left out, or *, any")
                .schema(OASFactory.createSchema().type(SchemaType.STRING));
    }

    private static Header header(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().type(SchemaType.STRING));
    }

    private static SecurityScheme scheme(String name, String description) {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme(name)
                .description(description);
    }
}
