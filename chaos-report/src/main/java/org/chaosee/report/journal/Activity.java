package org.chaosee.report.journal;

import org.jspecify.annotations.Nullable;

/**
 * A probe or an action. Immutable.
 *
 * @param type {@code probe} or {@code action}
 * @param provider {@code http}, {@code process}, {@code python}, or empty
 * @param call what the provider calls, on one line
 * @param tolerance as a person reads it; null outside of a hypothesis
 */
public record Activity(
        String type,
        String name,
        String provider,
        String call,
        boolean background,
        @Nullable String tolerance) {

    public boolean isAction() {
        return type.equals("action");
    }
}
