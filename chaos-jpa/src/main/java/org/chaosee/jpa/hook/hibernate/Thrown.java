package org.chaosee.jpa.hook.hibernate;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;

/** What may come out of JDBC as Hibernate calls it. */
final class Thrown {

    private Thrown() {}

    /**
     * What to throw for that failure: what a driver can throw, as it is. Hibernate is not prepared for checked
     * exceptions of any other class: it would not mark the transaction for rollback.
     */
    static Throwable by(Throwable failure) {
        return failure instanceof SQLException || failure instanceof RuntimeException || failure instanceof Error
                ? failure
                : new PersistenceException(failure.getMessage(), failure);
    }
}
