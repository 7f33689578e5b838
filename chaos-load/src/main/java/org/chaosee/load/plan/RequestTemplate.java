package org.chaosee.load.plan;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request that is sent again and again.
 *
 * @param path behind the base of the plan; may be empty
 * @param headers go before those of the user and of the plan
 * @param body null for none
 * @param weight how often it is chosen, in proportion to the others; 1 to {@link LoadPlan#MAX_WEIGHT}
 * @param expect the statuses that count as ok
 */
public record RequestTemplate(
        String name,
        String method,
        PathPattern path,
        Map<String, String> headers,
        @Nullable String body,
        int weight,
        Statuses expect) {

    public RequestTemplate {
        headers = Map.copyOf(headers);
        LoadPlan.require(weight >= 1 && weight <= LoadPlan.MAX_WEIGHT, "weight", weight);
    }

    /** A plain {@code GET}. */
    public static RequestTemplate get(String path) {
        return new RequestTemplate("GET " + path, "GET", PathPattern.of(path), Map.of(), null, 1, Statuses.OK);
    }
}
