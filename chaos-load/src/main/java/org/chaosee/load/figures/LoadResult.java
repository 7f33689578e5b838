package org.chaosee.load.figures;

import java.time.Instant;
import java.util.List;

/**
 * What came of a run.
 *
 * @param rate that of the plan
 * @param end when the last answer was there, or the sending was over, whichever was later
 * @param seed what repeats the run
 * @param stopped whether somebody stopped it
 * @param planned how many requests were due: {@code sent} and {@code skipped}
 * @param skipped those that could not be sent, since too many were in flight
 * @param warnings what to mind, one sentence each
 */
public record LoadResult(
        String name,
        double rate,
        long seed,
        Instant start,
        Instant end,
        boolean stopped,
        long planned,
        long sent,
        long skipped,
        Summary summary,
        Lateness lateness,
        List<RequestFigures> requests,
        List<SecondFigures> seconds,
        List<FailureFigures> failures,
        List<String> warnings) {

    public LoadResult {
        requests = List.copyOf(requests);
        seconds = List.copyOf(seconds);
        failures = List.copyOf(failures);
        warnings = List.copyOf(warnings);
    }
}
