package org.chaosee.load.figures;

import java.time.Instant;

/**
 * Requests that failed alike.
 *
 * @param first when the first of them was due
 * @param last when the last of them was due
 */
public record FailureFigures(String cause, long count, Instant first, Instant last) {}
