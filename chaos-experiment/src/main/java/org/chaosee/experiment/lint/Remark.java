package org.chaosee.experiment.lint;

import org.chaosee.experiment.check.Finding;

/**
 * A finding, and how bad it is.
 *
 * @param where who refuses the experiment for it; {@link Where#BOTH} for what merely differs
 */
public record Remark(Severity severity, Where where, Finding finding) {}
