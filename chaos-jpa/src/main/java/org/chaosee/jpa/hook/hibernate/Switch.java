package org.chaosee.jpa.hook.hibernate;

import org.chaosee.core.settings.MasterSwitch;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Tells whether Chaos EE can be on in this application at all: off, nothing is to be attached. Hibernate may open units
 * before CDI has begun, where the configuration is read in full; so only what switches it on or off is looked at here.
 */
final class Switch {

    private Switch() {}

    /** Whether the configuration says so. Without one, nothing can switch Chaos EE on. */
    static boolean mayBeOn() {
        try {
            Config config = ConfigProvider.getConfig();
            return MasterSwitch.isOn(key -> config.getOptionalValue(key, String.class));
        } catch (RuntimeException | LinkageError e) {
            return false; // No implementation, or a value that deployment refuses elsewhere.
        }
    }
}
