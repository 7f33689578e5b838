package org.chaosee.jpa.hook.proxy;

import jakarta.persistence.LockModeType;
import org.chaosee.core.point.JpaOperation;
import org.jspecify.annotations.Nullable;

/** What the methods of an entity manager do in the database. */
final class Operations {

    private Operations() {}

    /** The operation of that call, whose first argument is the entity or its class; null when it is no access. */
    static @Nullable JpaOperation of(String method, Object[] arguments) {
        if (arguments.length == 0) {
            return null;
        }
        return switch (method) {
            case "find", "refresh" -> locks(arguments) ? JpaOperation.LOCK : JpaOperation.FIND;
            case "lock" -> locks(arguments) ? JpaOperation.LOCK : null;
            case "persist" -> JpaOperation.INSERT;
            case "merge" -> JpaOperation.UPDATE;
            case "remove" -> JpaOperation.REMOVE;
            default -> null;
        };
    }

    /** Whether a lock mode among the arguments is pessimistic; Jakarta Persistence 3.2 has them among others. */
    private static boolean locks(Object[] arguments) {
        for (Object argument : arguments) {
            if (argument instanceof LockModeType mode
                    ? isPessimistic(mode)
                    : argument instanceof Object[] more && locks(more)) {
                return true;
            }
        }
        return false;
    }

    static boolean isPessimistic(@Nullable LockModeType mode) {
        return mode == LockModeType.PESSIMISTIC_READ
                || mode == LockModeType.PESSIMISTIC_WRITE
                || mode == LockModeType.PESSIMISTIC_FORCE_INCREMENT;
    }
}
