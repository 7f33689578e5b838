package org.chaosee.jpa.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import java.util.function.Function;
import org.chaosee.api.spi.StoreConflictException;
import org.chaosee.api.spi.StoreUnavailableException;

/** Runs work in a resource-local transaction and a persistence context of its own. */
record Transactions(EntityManagerFactory factory) {

    /**
     * How often work is tried that others come in the way of. PostgreSQL takes a second to find a deadlock, and whoever
     * wants to change something waits for ten at most.
     */
    static final int ATTEMPTS = 5;

    /**
     * Runs the work, and at once again when the database undid it for the sake of others: the work must not mind that.
     *
     * @param what what is not possible when it fails, as in "the actions can't be …"
     * @throws StoreConflictException as thrown by the work; everything is rolled back then
     * @throws UniquenessException likewise
     * @throws StoreUnavailableException when anything else goes wrong; likewise
     */
    <T> T run(String what, Function<EntityManager, T> work) {
        return run("The actions", what, work);
    }

    /**
     * {@link #run(String, Function)}, for other things than actions.
     *
     * @param whose what they are, as at the beginning of a sentence
     */
    <T> T run(String whose, String what, Function<EntityManager, T> work) {
        for (int attempt = 1; ; attempt++) {
            try (EntityManager entityManager = factory.createEntityManager()) {
                return run(entityManager, work);
            } catch (StoreConflictException | StoreUnavailableException | UniquenessException e) {
                throw e;
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !Contention.isCauseOf(e)) {
                    throw unavailable(whose + " can't be " + what, e);
                }
            }
        }
    }

    /** The failure, with a sentence that ends in its reason. */
    static StoreUnavailableException unavailable(String sentence, Throwable failure) {
        return new StoreUnavailableException(sentence + ": " + reason(failure), failure);
    }

    /**
     * What the innermost cause says, as that one knows best; its first line, as some drivers append the statement. The
     * connection's number, with which MariaDB's driver begins, is left out: by it, no cause would be the one from before.
     */
    static String reason(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        String message = innermost.getMessage();
        return message == null
                ? innermost.getClass().getName()
                : message.lines().findFirst().orElse("").replaceFirst("^\\(conn=-?\\d+\\) ", "");
    }

    private static <T> T run(EntityManager entityManager, Function<EntityManager, T> work) {
        EntityTransaction transaction = entityManager.getTransaction();
        transaction.begin();
        try {
            T result = work.apply(entityManager);
            transaction.commit();
            return result;
        } catch (RuntimeException | Error e) {
            rollBack(transaction, e);
            throw e;
        }
    }

    private static void rollBack(EntityTransaction transaction, Throwable reason) {
        try {
            if (transaction.isActive()) {
                transaction.rollback();
            }
        } catch (RuntimeException e) {
            reason.addSuppressed(e);
        }
    }
}
