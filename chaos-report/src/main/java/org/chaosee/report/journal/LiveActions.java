package org.chaosee.report.journal;

import java.time.Instant;
import java.util.List;

/** The names of the actions that are live from then on. */
public record LiveActions(Instant at, List<String> live) {

    public LiveActions {
        live = List.copyOf(live);
    }
}
