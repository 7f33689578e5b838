package org.chaosee.core.guard;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The responses of a window.
 *
 * @param responses how many there were
 * @param errors those with a status of 500 or above
 * @param timed the responses, and the calls under way that have already taken longer than allowed
 * @param p99 the time that 99 percent of the timed took at most, rounded up by 3.2 percent at most; null without any
 * @param tooSlow whether it is longer than allowed, which is told exactly
 */
record Sample(
        long responses, long errors, long timed, @Nullable Duration p99, boolean tooSlow) {

    static final Sample NONE = new Sample(0, 0, 0, null, false);
}
