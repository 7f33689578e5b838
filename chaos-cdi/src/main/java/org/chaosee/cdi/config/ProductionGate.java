package org.chaosee.cdi.config;

import org.chaosee.core.settings.AdminSettings;
import org.chaosee.core.settings.GuardSettings;

/**
 * What has to be configured before Chaos EE is on in production, besides that it may be: a guard, so that the
 * application protects itself, and who may administer, so that somebody can stop it.
 */
final class ProductionGate {

    private static final String GUARD_KEYS =
            String.join(", ", Key.GUARD_MAX_ERROR_PERCENT, Key.GUARD_MAX_P99, Key.GUARD_MAX_HEAP_PERCENT);

    private final Values values;

    ProductionGate(Values values) {
        this.values = values;
    }

    /**
     * Tells the values of what is missing.
     *
     * @param production which key says that this is production
     * @param guard what the guard watches
     * @param admin who may administer
     */
    void check(String production, GuardSettings guard, AdminSettings admin) {
        if (!guard.enabled()) {
            values.problem("This is production (" + production + "), where Chaos EE is on only with a guard: leave out "
                    + Key.GUARD_ENABLED + "=false.");
        } else if (!guard.hasBound()) {
            values.problem("This is production (" + production
                    + "), where Chaos EE is on only with a guard: set at least one of "
                    + GUARD_KEYS + ", a share below 100.");
        }
        if (!admin.hasFullToken() && values.text(Key.ADMIN_ROLE).isEmpty()) {
            values.problem("This is production (" + production
                    + "), where Chaos EE is on only when it is said who may administer: set " + Key.ADMIN_TOKEN + ", "
                    + Key.ADMIN_TOKENS + " or " + Key.ADMIN_ROLE + ".");
        }
    }
}
