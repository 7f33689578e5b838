package org.chaosee.cdi.config;

import java.time.Duration;
import java.util.Arrays;
import org.chaosee.api.guard.GuardReaction;
import org.chaosee.core.settings.GuardSettings;
import org.jspecify.annotations.Nullable;

/** Reads what the guard is to watch: {@code chaos.guard.*}. */
final class GuardReader {

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration USUAL_P99 = Duration.ofSeconds(1);

    private final Values values;

    GuardReader(Values values) {
        this.values = values;
    }

    /** What is wrong is told to the values. */
    GuardSettings read() {
        GuardSettings defaults = GuardSettings.DEFAULTS;
        return new GuardSettings(
                values.flag(Key.GUARD_ENABLED, defaults.enabled()),
                values.duration(Key.GUARD_WINDOW, defaults.window(), Duration.ofSeconds(1), LONGEST),
                values.number(Key.GUARD_MIN_CALLS, defaults.minCalls(), 1, 1_000_000),
                values.percent(Key.GUARD_MAX_ERROR_PERCENT),
                maxP99(),
                values.flag(Key.GUARD_READINESS, defaults.readiness()),
                values.percent(Key.GUARD_MAX_HEAP_PERCENT),
                then());
    }

    private @Nullable Duration maxP99() {
        return values.text(Key.GUARD_MAX_P99).isEmpty()
                ? null
                : values.duration(Key.GUARD_MAX_P99, USUAL_P99, Duration.ofMillis(1), LONGEST);
    }

    private GuardReaction then() {
        return values.word(
                        Key.GUARD_THEN,
                        Arrays.stream(GuardReaction.values())
                                .map(GuardReaction::id)
                                .toList())
                .flatMap(GuardReaction::of)
                .orElse(GuardSettings.DEFAULTS.then());
    }
}
