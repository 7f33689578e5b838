package org.chaosee.jpa.hook.hibernate;

import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Tells whether Chaos EE can be on in this application at all: off, nothing is to be attached. Hibernate may open units
 * before CDI has begun, where the configuration is read in full; so only its one switch is looked at here.
 */
final class Switch {

    private static final String ENABLED = "chaos.enabled";

    private Switch() {}

    /** Whether the configuration says so. Without one, nothing can switch Chaos EE on. */
    static boolean mayBeOn() {
        try {
            return ConfigProvider.getConfig()
                    .getOptionalValue(ENABLED, Boolean.class)
                    .orElse(false);
        } catch (RuntimeException | LinkageError e) {
            return false; // No implementation, or a value that deployment refuses elsewhere.
        }
    }
}
