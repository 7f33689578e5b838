package org.chaosee.jpa.failure;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.NoResultException;
import jakarta.persistence.NonUniqueResultException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.QueryTimeoutException;
import java.sql.SQLTimeoutException;
import org.chaosee.api.fault.DatabaseFault;
import org.chaosee.core.point.JpaOperation;
import org.jspecify.annotations.Nullable;

/** The failures of a database as Jakarta Persistence itself has them, where a provider can't be made to fail itself. */
public final class PersistenceFailures {

    private PersistenceFailures() {}

    /**
     * The exception that a provider has to throw. A lock that is asked for and not got undoes the statement only, and
     * is a {@link LockTimeoutException}; any other statement that waits for a lock in vain takes its transaction along,
     * and is a {@link PessimisticLockException} (Jakarta Persistence 3.1, section 3.4.4).
     *
     * @param entity the one in question; null when it isn't known
     * @param message says that it is injected, and by what
     */
    public static PersistenceException make(
            DatabaseFault fault, JpaOperation operation, @Nullable Object entity, String message) {
        PersistenceException failure = switch (fault) {
            case OPTIMISTIC_LOCK ->
                new OptimisticLockException("The row was changed or deleted meanwhile. " + message, null, entity);
            case LOCK_TIMEOUT -> lockTimeout(operation, entity, message);
            case QUERY_TIMEOUT -> new QueryTimeoutException(message, StandardFailure.make(fault, message));
            case CONNECTION_LOST -> new PersistenceException(message, StandardFailure.make(fault, message));
        };
        failure.addSuppressed(new InjectedFailure(message));
        return failure;
    }

    private static PersistenceException lockTimeout(JpaOperation operation, @Nullable Object entity, String message) {
        return operation == JpaOperation.LOCK
                ? new LockTimeoutException(
                        message, new SQLTimeoutException("Lock wait timeout. " + message, "HYT00"), entity)
                : new PessimisticLockException(
                        message, StandardFailure.make(DatabaseFault.LOCK_TIMEOUT, message), entity);
    }

    /**
     * The same as a method of Jakarta Persistence may throw it: a checked exception comes wrapped, for a provider could
     * not throw it otherwise.
     */
    public static RuntimeException unchecked(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof RuntimeException unchecked
                ? unchecked
                : new PersistenceException(thrown.getMessage(), thrown);
    }

    /** Whether it leaves the transaction nothing but to be rolled back (Jakarta Persistence 3.1, section 3.11). */
    public static boolean endsTransaction(RuntimeException failure) {
        return !(failure instanceof NoResultException
                || failure instanceof NonUniqueResultException
                || failure instanceof LockTimeoutException
                || failure instanceof QueryTimeoutException);
    }
}
