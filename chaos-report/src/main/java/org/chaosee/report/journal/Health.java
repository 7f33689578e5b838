package org.chaosee.report.journal;

import java.time.Instant;

/** The answer of a health check. */
public record Health(Instant at, String name, boolean up) {}
