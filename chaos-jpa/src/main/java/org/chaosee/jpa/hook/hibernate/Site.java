package org.chaosee.jpa.hook.hibernate;

import org.chaosee.core.point.JpaOperation;
import org.jspecify.annotations.Nullable;

/**
 * What a frame on the stack says of the statement that it leads to.
 *
 * @param operation the operation of the application; null when it is none of the application's, but Hibernate's own
 * @param announced whether a listener has named the entity ahead of it
 */
record Site(@Nullable JpaOperation operation, boolean announced) {

    /** Generators, schema tools, temporary tables: never hit. */
    static final Site HIBERNATES_OWN = new Site(null, false);

    static Site of(JpaOperation operation) {
        return new Site(operation, false);
    }

    static Site announced(JpaOperation operation) {
        return new Site(operation, true);
    }
}
