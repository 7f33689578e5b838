package org.chaosee.report.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Why requests failed. */
public record LoadFailure(
        String cause,
        long count,
        @Nullable Instant first,
        @Nullable Instant last) {}
