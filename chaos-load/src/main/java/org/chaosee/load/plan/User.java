package org.chaosee.load.plan;

import java.util.Map;

/**
 * One of those that requests are sent for.
 *
 * @param headers go before those of the plan
 * @param weight how often it is chosen, in proportion to the others; 1 to {@link LoadPlan#MAX_WEIGHT}
 */
public record User(String name, Map<String, String> headers, int weight) {

    /** Who sends when the plan names no users. */
    public static final User ANYBODY = new User("anybody", Map.of(), 1);

    public User {
        headers = Map.copyOf(headers);
        LoadPlan.require(weight >= 1 && weight <= LoadPlan.MAX_WEIGHT, "weight", weight);
    }
}
