package org.chaosee.report.journal;

import java.time.Instant;
import java.util.List;

/**
 * What a load generator measured. Immutable.
 *
 * @param rate planned requests per second; NaN when it isn't said
 * @param skipped could not be sent, since too many were in flight
 */
public record Load(
        String name,
        double rate,
        Instant start,
        Instant end,
        long planned,
        long sent,
        long skipped,
        Summary summary,
        List<RequestKind> requests,
        List<Second> seconds,
        List<LoadFailure> failures) {

    public Load {
        requests = List.copyOf(requests);
        seconds = List.copyOf(seconds);
        failures = List.copyOf(failures);
    }
}
