package org.chaosee.report.analysis;

import java.time.Instant;

/**
 * Something by which one could know that all is not well. Immutable.
 *
 * @param known when it could be known; between the two others, both included
 * @param to excluded, and after {@code from} but for what lasted no time
 * @param isOver whether anybody saw the end of it; otherwise nobody looked on
 * @param text what it was, as the end of a sentence
 */
public record Sign(SignKind kind, Instant from, Instant known, Instant to, boolean isOver, String text) {}
