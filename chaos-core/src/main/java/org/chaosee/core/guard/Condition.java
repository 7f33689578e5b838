package org.chaosee.core.guard;

import org.jspecify.annotations.Nullable;

/** Something that must hold while chaos is in force. Asked by one thread at a time. */
interface Condition {

    /** Its name on record, in the log, and as the tag of the metric. */
    String name();

    /** What is allowed, in words for people; null when that is known only of a breach. */
    @Nullable
    String bound();

    /** Watching begins, or begins anew after a breach: what was measured before doesn't count. */
    default void begin() {}

    /** Called once a second while nothing is watched. */
    default void idle() {}

    /** Called once a second while chaos is in force. */
    Reading read(Sample sample);
}
