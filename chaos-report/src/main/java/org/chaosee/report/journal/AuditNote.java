package org.chaosee.report.journal;

import java.time.Instant;

/**
 * An entry of the servers' own record.
 *
 * @param subject the action or storm, may be empty
 */
public record AuditNote(Instant at, String event, String subject) {}
