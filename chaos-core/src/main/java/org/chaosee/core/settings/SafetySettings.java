package org.chaosee.core.settings;

import java.time.Duration;

/**
 * What keeps chaos within bounds.
 *
 * @param halted whether this node is halted by its configuration ({@code chaos.halted})
 * @param maxActions how many actions may be live at once, on all nodes together ({@code chaos.limits.max-actions})
 * @param auditRetention how long an entry stays on record ({@code chaos.audit.retention})
 */
public record SafetySettings(boolean halted, int maxActions, Duration auditRetention) {

    public static final SafetySettings DEFAULTS = new SafetySettings(false, 1000, Duration.ofDays(90));
}
