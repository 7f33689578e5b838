package org.chaosee.cli.health;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.chaosee.cli.output.Json;
import org.jspecify.annotations.Nullable;

/**
 * What an address answered all in all.
 *
 * @param p50 in seconds, of all answers that came; null when none did
 * @param p95 likewise
 * @param max likewise
 * @param longestOutage null when there was none
 * @param lastCause why it failed the last time; null when it didn't
 */
public record HealthSummary(
        HealthAddress address,
        long requests,
        long failed,
        @Nullable Double p50,
        @Nullable Double p95,
        @Nullable Double max,
        @Nullable Outage longestOutage,
        @Nullable String lastCause) {

    /** In percent; 0 when it was never asked. */
    public double availability() {
        return requests == 0 ? 0 : 100.0 * (requests - failed) / requests;
    }

    /** Whether it is as good as that. What was never asked isn't. */
    public boolean isHealthy(@Nullable Double atLeast) {
        return requests > 0 && (atLeast == null ? failed == 0 : availability() >= atLeast);
    }

    public ObjectNode json() {
        ObjectNode tree = Json.object()
                .put("name", address.name())
                .put("address", address.address().toString())
                .put("requests", requests)
                .put("ok", requests - failed)
                .put("failed", failed)
                .put("availability", requests == 0 ? null : Math.round(availability() * 1000) / 1000.0);
        tree.putObject("seconds").put("p50", p50).put("p95", p95).put("max", max);
        Outage outage = longestOutage;
        if (outage == null) {
            tree.putNull("longestOutage");
        } else {
            tree.putObject("longestOutage")
                    .put("from", outage.from().toString())
                    .put("to", outage.to().toString())
                    .put("seconds", outage.length().toMillis() / 1000.0)
                    .put("ended", outage.ended());
        }
        return tree.put("lastCause", lastCause);
    }
}
