package org.chaosee.jaxrs.testing;

import java.time.Duration;
import java.util.Map;
import org.chaosee.api.Percent;
import org.chaosee.api.guard.GuardReaction;
import org.chaosee.api.spi.StoreSettings;
import org.chaosee.core.runtime.ChaosRuntime;
import org.chaosee.core.settings.AdminSettings;
import org.chaosee.core.settings.BeanSettings;
import org.chaosee.core.settings.ChaosSettings;
import org.chaosee.core.settings.Exclusions;
import org.chaosee.core.settings.GuardSettings;
import org.chaosee.core.settings.Limits;
import org.chaosee.core.store.MemoryActionStoreFactory;

/** Runtimes without a server, and their settings. */
public final class Runtimes {

    private Runtimes() {}

    /** One that is not started. */
    public static ChaosRuntime inMemory() {
        return new ChaosRuntime(settings(), new MemoryActionStoreFactory(), Runtimes.class.getClassLoader());
    }

    /** One whose guard looks at responses, and has nothing against any. Not started. */
    public static ChaosRuntime guarded() {
        ChaosSettings usual = settings();
        return new ChaosRuntime(
                new ChaosSettings(
                        usual.nodeName(),
                        usual.refreshInterval(),
                        usual.exclusions(),
                        usual.beans(),
                        usual.responseMarker(),
                        usual.storeType(),
                        usual.store(),
                        usual.admin(),
                        usual.limits(),
                        usual.exceptionsAllowed(),
                        usual.storms(),
                        usual.jvm(),
                        usual.safety(),
                        new GuardSettings(
                                true, Duration.ofMinutes(5), 1, Percent.HUNDRED, null, false, null, GuardReaction.HALT),
                        usual.nodes()),
                new MemoryActionStoreFactory(),
                Runtimes.class.getClassLoader());
    }

    public static ChaosSettings settings() {
        return new ChaosSettings(
                "node-1",
                Duration.ofHours(1),
                Exclusions.NONE,
                BeanSettings.NONE,
                true,
                "memory",
                new StoreSettings("none", StoreSettings.Schema.NONE),
                new AdminSettings(null, "chaos-admin"),
                Limits.DEFAULTS,
                ChaosSettings.DEFAULT_EXCEPTIONS,
                Map.of());
    }
}
