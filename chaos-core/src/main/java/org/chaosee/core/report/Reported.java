package org.chaosee.core.report;

import org.chaosee.api.Injection;
import org.chaosee.api.SkipReason;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the list of the latest injections.
 *
 * @param injection what was injected, or would have been
 * @param skipped why it was not, or null when it was
 */
public record Reported(Injection injection, @Nullable SkipReason skipped) {}
