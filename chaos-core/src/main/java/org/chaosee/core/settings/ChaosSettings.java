package org.chaosee.core.settings;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.chaosee.api.spi.StoreSettings;
import org.jspecify.annotations.Nullable;

/**
 * The whole configuration, checked. Made by one reader, at deployment, and handed to whoever needs it.
 *
 * @param nodeName the name of this node ({@code chaos.node.name})
 * @param refreshInterval how often this node looks for changed actions ({@code chaos.refresh-interval})
 * @param exclusions what is never hit ({@code chaos.http.exclude}, {@code chaos.jpa.exclude})
 * @param beans which beans have fault points ({@code chaos.beans.*})
 * @param responseMarker whether injected responses are marked ({@code chaos.response-marker})
 * @param storeType the word that chooses the store ({@code chaos.store}); null for the best that is there
 * @param store what the store needs to know ({@code chaos.store.*})
 * @param admin who may administer ({@code chaos.admin.*})
 * @param limits the bounds of actions ({@code chaos.limits.*})
 * @param exceptionsAllowed class name globs of exceptions that may be injected ({@code chaos.exceptions.allowed})
 * @param storms the named storms ({@code chaos.storms.<name>.*})
 * @param jvm what actions may do to the JVM ({@code chaos.jvm.*})
 * @param safety what keeps chaos within bounds
 * @param guard when chaos is to be ended ({@code chaos.guard.*})
 * @param nodes how nodes keep in touch ({@code chaos.node.*})
 */
public record ChaosSettings(
        String nodeName,
        Duration refreshInterval,
        Exclusions exclusions,
        BeanSettings beans,
        boolean responseMarker,
        @Nullable String storeType,
        StoreSettings store,
        AdminSettings admin,
        Limits limits,
        List<String> exceptionsAllowed,
        Map<String, StormSettings> storms,
        JvmSettings jvm,
        SafetySettings safety,
        GuardSettings guard,
        NodeSettings nodes) {

    /** The response header that marks injected responses. */
    public static final String MARKER_HEADER = "Chaos-Injected";

    /** Exceptions of the JDK and of Jakarta EE; no errors, for a JVM may be told to end itself on those. */
    public static final List<String> DEFAULT_EXCEPTIONS =
            List.of("java.**Exception", "javax.**Exception", "jakarta.**Exception");

    /** Copies the list and the map. */
    public ChaosSettings {
        exceptionsAllowed = List.copyOf(exceptionsAllowed);
        storms = Map.copyOf(storms);
    }

    /** With what actions may do to the JVM by default, the usual bounds, and the guard as it is by default. */
    public ChaosSettings(
            String nodeName,
            Duration refreshInterval,
            Exclusions exclusions,
            BeanSettings beans,
            boolean responseMarker,
            @Nullable String storeType,
            StoreSettings store,
            AdminSettings admin,
            Limits limits,
            List<String> exceptionsAllowed,
            Map<String, StormSettings> storms) {
        this(
                nodeName,
                refreshInterval,
                exclusions,
                beans,
                responseMarker,
                storeType,
                store,
                admin,
                limits,
                exceptionsAllowed,
                storms,
                JvmSettings.DEFAULTS,
                SafetySettings.DEFAULTS,
                GuardSettings.DEFAULTS,
                NodeSettings.DEFAULTS);
    }

    /** The names of the storms that begin with the application, in alphabetical order. */
    public List<String> stormsAtStartup() {
        return storms.entrySet().stream()
                .filter(storm -> storm.getValue().atStartup())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
