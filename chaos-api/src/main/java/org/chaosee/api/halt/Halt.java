package org.chaosee.api.halt;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That everything is halted, and why. Who halts by hand, in the database, need not fill in any of it. Immutable.
 *
 * @param at since when; null when nobody said
 * @param by who halted; null when nobody said
 * @param reason why; null when nobody said
 */
public record Halt(
        @Nullable Instant at, @Nullable String by, @Nullable String reason) {

    /** As part of a sentence: {@code by alice since 2026-01-01T12:00:00Z: GameDay is over}. */
    public String words() {
        return "by " + (by == null ? "nobody known" : by)
                + (at == null ? "" : " since " + at)
                + (reason == null ? "" : ": " + reason);
    }
}
