package org.chaosee.core.guard;

import java.util.Optional;
import org.chaosee.api.spi.GuardCondition;
import org.jspecify.annotations.Nullable;

/**
 * A condition that the application brings.
 *
 * @param name its name
 * @param breaches asks it
 */
record ApplicationCondition(String name, Aside<Optional<GuardCondition.Breach>> breaches) implements Condition {

    @Override
    public @Nullable String bound() {
        return null;
    }

    @Override
    public void begin() {
        breaches.forget();
    }

    @Override
    public Reading read(Sample sample) {
        breaches.ask();
        Optional<GuardCondition.Breach> told = breaches.answer();
        return told == null || told.isEmpty()
                ? new Reading(null, bound(), false)
                : new Reading(told.get().value(), told.get().bound(), true);
    }
}
