package org.chaosee.core.guard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The readiness checks of the application, which must not turn DOWN; one that was DOWN before broke nothing. Asked now
 * and then also while nothing is watched, for that. Checks that give no answer for as long as the window are DOWN: who
 * asks them from outside doesn't wait longer.
 */
final class Readiness implements Condition {

    private static final String UP = "UP";

    private final Aside<List<String>> checks;
    private final long window;
    private long idle;
    private boolean wasUp;

    /**
     * @param checks gives the names of those that are DOWN
     * @param window how many seconds it lasts
     */
    Readiness(Aside<List<String>> checks, long window) {
        this.checks = checks;
        this.window = window;
    }

    @Override
    public String name() {
        return "readiness";
    }

    @Override
    public String bound() {
        return UP;
    }

    @Override
    public void idle() {
        if (idle++ % window == 0) {
            checks.ask();
        }
        List<String> down = checks.answer();
        // One that hangs says nothing: what it said before is no answer any more.
        wasUp = checks.waited() == 0 && down != null && down.isEmpty();
    }

    @Override
    public Reading read(Sample sample) {
        checks.ask();
        String value = value();
        boolean up = UP.equals(value);
        boolean turned = value != null && !up && wasUp;
        if (value != null) {
            wasUp = up;
        }
        return new Reading(value, bound(), turned);
    }

    private @Nullable String value() {
        if (checks.waited() >= window) {
            return "DOWN (no answer)";
        }
        List<String> down = checks.answer();
        if (down == null) {
            return null;
        }
        return down.isEmpty() ? UP : "DOWN (" + String.join(", ", down) + ")";
    }
}
