package org.chaosee.report.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Chaos EE adds to a journal. Immutable.
 *
 * @param exit null when it isn't said
 * @param observed null when nothing was observed
 * @param notifications null when nobody kept a record of them
 */
public record Evidence(
        String version,
        String run,
        boolean strict,
        @Nullable Exit exit,
        List<Warning> warnings,
        @Nullable Observed observed,
        List<Load> loads,
        @Nullable List<Notification> notifications) {

    public Evidence {
        warnings = List.copyOf(warnings);
        loads = List.copyOf(loads);
        notifications = notifications == null ? null : List.copyOf(notifications);
    }
}
