package org.chaosee.admin.openapi;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A scope. */
@Schema(name = "Scope", description = "Selects calls by who and where. All that is given must hold")
public record ScopeDocument(
        @Schema(description = "Names of callers, exact or globs; one is enough", maxItems = 100)
        List<String> users,

        @Schema(description = "Container roles, exact; one is enough", maxItems = 100)
        List<String> roles,

        @Schema(description = "Names of nodes, exact or globs; one is enough", maxItems = 100)
        List<String> nodes,

        @Schema(description = "Values of request headers, exact or globs; all of them", example = "{\"X-Test\": \"1\"}")
        Map<String, String> headers,

        @Schema(
                description = "The share of users, always the same ones for one seed",
                nullable = true,
                minimum = "0",
                maximum = "100")
        BigDecimal cohortPercent) {}
