package org.chaosee.experiment.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.chaosee.experiment.fill.Patterns;
import org.chaosee.experiment.model.Activity;
import org.chaosee.experiment.provider.Seconds;

/** The rest that an activity asks for. */
final class Pause {

    private Pause() {}

    /**
     * How long it is; nothing when there is none.
     *
     * @param when {@code before} or {@code after}
     * @throws IllegalArgumentException when it is no number, or negative
     */
    static Duration of(Activity activity, String when, Patterns patterns) {
        if (activity.pauses().isNull()) {
            throw new IllegalArgumentException("The pauses are null");
        }
        JsonNode filled = patterns.fill(activity.pauses().path(when));
        if (filled.isMissingNode() || filled.isNull()) {
            return Duration.ZERO;
        }
        if (!filled.isNumber() || filled.doubleValue() < 0) {
            throw new IllegalArgumentException("A pause is a number of seconds, and not " + filled);
        }
        return Seconds.of(filled.doubleValue());
    }

    static void rest(Duration length) throws InterruptedException {
        Thread.sleep(length.toMillis(), length.toNanosPart() % 1_000_000);
    }
}
