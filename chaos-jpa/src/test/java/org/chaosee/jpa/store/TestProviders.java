package org.chaosee.jpa.store;

import jakarta.persistence.spi.PersistenceProvider;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hibernate.jpa.HibernatePersistenceProvider;

/** The two persistence providers that servers come with. */
final class TestProviders {

    /** Held, for the settings of a logger that nobody holds are lost. */
    private static final Logger HIBERNATE = Logger.getLogger("org.hibernate");

    static {
        // Every failure that it logs is one that a test provokes, and that reaches it as an exception.
        HIBERNATE.setLevel(Level.OFF);
    }

    private TestProviders() {}

    static PersistenceProvider eclipseLink() {
        return new org.eclipse.persistence.jpa.PersistenceProvider();
    }

    static PersistenceProvider hibernate() {
        return new HibernatePersistenceProvider();
    }
}
