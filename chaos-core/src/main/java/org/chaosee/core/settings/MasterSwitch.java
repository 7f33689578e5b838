package org.chaosee.core.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Whether Chaos EE may be on, by the few keys that say so. The rules are here for all who have to know before the
 * configuration is read in full, which is done at deployment, and by one reader.
 */
public final class MasterSwitch {

    public static final String ENABLED = "chaos.enabled";
    public static final String ALLOW_PRODUCTION = "chaos.allow-production";
    public static final String ENVIRONMENT = "chaos.environment";

    /** MicroProfile Config's own key for the profile. */
    public static final String PROFILE = "mp.config.profile";

    /** SmallRye Config's key for it, on the servers that use that; both may name several profiles. */
    public static final String SMALLRYE_PROFILE = "smallrye.config.profile";

    /** Taken for each of the keys: a near miss must not be the way around the gate. */
    private static final Set<String> PRODUCTION = Set.of("prod", "production");

    private MasterSwitch() {}

    /**
     * Whether it is switched on, and this is no production, or one that is allowed. What is neither true nor false means
     * no: deployment fails on it.
     *
     * @param source gives the text of a key
     */
    public static boolean isOn(Function<String, Optional<String>> source) {
        return isTrue(source, ENABLED) && (production(source).isEmpty() || isTrue(source, ALLOW_PRODUCTION));
    }

    /**
     * Which key says that this is production, with what it says; empty when none does.
     *
     * @param source gives the text of a key
     */
    public static Optional<String> production(Function<String, Optional<String>> source) {
        Optional<String> environment = text(source, ENVIRONMENT).filter(MasterSwitch::isProduction);
        if (environment.isPresent()) {
            return environment.map(text -> ENVIRONMENT + "=" + text);
        }
        for (String key : List.of(PROFILE, SMALLRYE_PROFILE)) {
            List<String> profiles = profiles(text(source, key).orElse(""));
            if (profiles.stream().anyMatch(MasterSwitch::isProduction)) {
                return Optional.of(key + "=" + String.join(",", profiles));
            }
        }
        return Optional.empty();
    }

    private static boolean isProduction(String text) {
        return PRODUCTION.contains(text.toLowerCase(Locale.ROOT));
    }

    private static List<String> profiles(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .filter(profile -> !profile.isEmpty())
                .toList();
    }

    private static boolean isTrue(Function<String, Optional<String>> source, String key) {
        return text(source, key).filter("true"::equalsIgnoreCase).isPresent();
    }

    private static Optional<String> text(Function<String, Optional<String>> source, String key) {
        return source.apply(key).map(String::strip);
    }
}
