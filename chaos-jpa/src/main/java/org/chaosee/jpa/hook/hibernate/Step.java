package org.chaosee.jpa.hook.hibernate;

import org.chaosee.jpa.point.Strike;
import org.jspecify.annotations.Nullable;

/**
 * One statement of an access.
 *
 * @param access what it is part of
 * @param sql its text
 */
record Step(Access access, SqlFacts sql) {

    /** What is to be thrown instead of it. */
    @Nullable
    Throwable before(Strike.Failure failure) {
        return access.before(failure);
    }

    /** What is to be thrown instead of its result. */
    @Nullable
    Throwable after(Strike.Failure failure) {
        return access.after(sql, failure);
    }

    /** See {@link Access#isStale()}. */
    boolean isStale() {
        return access.isStale();
    }
}
